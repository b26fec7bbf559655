package dev.clew.wiring;

import java.lang.reflect.Method;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Does something around a controller method, and describes itself as that does.
 */
abstract class ControllerDelegate implements SelfDescribingDataFetcher<@Nullable Object> {

	private final SelfDescribingDataFetcher<?> controller;

	ControllerDelegate(SelfDescribingDataFetcher<?> controller) {
		this.controller = controller;
	}

	SelfDescribingDataFetcher<?> controller() {
		return this.controller;
	}

	@Override
	public String getDescription() {
		return this.controller.getDescription();
	}

	@Override
	public ResolvableType getReturnType() {
		return this.controller.getReturnType();
	}

	@Override
	public Map<String, ResolvableType> getArguments() {
		return this.controller.getArguments();
	}

	@Override
	public @Nullable Method asMethod() {
		return this.controller.asMethod();
	}

	@Override
	public boolean usesDataLoader() {
		return this.controller.usesDataLoader();
	}

}
