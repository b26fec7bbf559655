package dev.clew.benchmarks.spring;

import dev.clew.benchmarks.model.Post;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * What the applications of all contestants have in common: entities and repositories.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackageClasses = Post.class)
class Blog {

}
