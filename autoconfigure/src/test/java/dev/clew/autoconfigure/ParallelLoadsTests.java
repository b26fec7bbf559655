package dev.clew.autoconfigure;

import java.util.concurrent.Executor;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many loads run beside others, and what is said where none can.
 */
@ExtendWith(OutputCaptureExtension.class)
class ParallelLoadsTests {

	@ParameterizedTest
	@CsvSource({ "40,10", "10,2", "2,1" })
	void quarterOfThePoolIsUsed(int pool, int loads) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:pool",
					"spring.datasource.hikari.maximum-pool-size=" + pool)
			.run((context) -> assertThat(ParallelLoads.most(context.getBean(DataSource.class),
					context.getBeanProvider(DataSourcePoolMetadataProvider.class)))
				.isEqualTo(loads));
	}

	@Test
	void dataSourceThatIsUnknownGetsFew() {
		new ApplicationContextRunner().run((context) -> assertThat(
				ParallelLoads.most(null, context.getBeanProvider(DataSourcePoolMetadataProvider.class)))
			.isEqualTo(2));
	}

	@Test
	void consistentReadWinsWithAWarning(CapturedOutput output) {
		Runners.bookshop()
			.withPropertyValues("clew.parallel=true", "clew.consistent-read=true")
			.run((context) -> assertThat(output)
				.contains("clew.parallel has no effect: with clew.consistent-read the root fields"));
	}

	@Test
	void missingExecutorIsNamed(CapturedOutput output) {
		Runners.bookshop()
			.withPropertyValues("clew.parallel=true", "spring.task.execution.mode=auto")
			.withBean("scheduler", Executor.class, () -> Runnable::run)
			.run((context) -> assertThat(output)
				.contains("clew.parallel has no effect: there is no 'applicationTaskExecutor'"));
	}

	@Test
	void nothingIsSaidWhereItHasEffect(CapturedOutput output) {
		Runners.bookshop()
			.withPropertyValues("clew.parallel=true")
			.run((context) -> assertThat(output).doesNotContain("has no effect"));
	}

}
