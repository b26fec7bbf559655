package dev.clew.autoconfigure.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application whose slices are tested.
 */
@SpringBootApplication
class SliceApplication {

}
