package dev.clew.autoconfigure;

import java.util.List;

import dev.clew.wiring.ClewWiringConfigurer;
import dev.clew.wiring.ServedSchema;
import dev.clew.wiring.ServedType;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * Shows what Clew answers, and how: all of the schema, or one type.
 */
@Endpoint(id = "clew")
public final class ClewEndpoint {

	private static final ServedSchema NOTHING = new ServedSchema(List.of(), List.of(), List.of());

	private final ClewWiringConfigurer configurer;

	ClewEndpoint(ClewWiringConfigurer configurer) {
		this.configurer = configurer;
	}

	@ReadOperation
	public ServedSchema all() {
		ServedSchema served = this.configurer.served();
		return (served != null) ? served : NOTHING;
	}

	@ReadOperation
	public @Nullable ServedType type(@Selector String type) {
		return all().types().stream().filter((served) -> served.type().equals(type)).findAny().orElse(null);
	}

}
