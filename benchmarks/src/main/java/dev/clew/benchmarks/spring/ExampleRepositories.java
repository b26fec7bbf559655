package dev.clew.benchmarks.spring;

import dev.clew.benchmarks.spring.example.ExamplePosts;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Adds the repositories that serve fields themselves.
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackageClasses = ExamplePosts.class)
class ExampleRepositories {

}
