package dev.clew.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.AutoConfigureDataJpa;

/**
 * Brings Clew and JPA into a test, beside {@code @GraphQlTest} or
 * {@code @SpringBootTest}, and {@link ClewStatements} as a parameter of its methods.
 *
 * <pre class="code">
 * &#64;GraphQlTest
 * &#64;AutoConfigureClew
 * class PostTests {
 *
 *     &#64;Test
 *     void postsTakeOneStatement(&#64;Autowired GraphQlTester tester, ClewStatements statements) {
 *         tester.document("{posts{title}}").executeAndVerify();
 *         assertThat(statements).hasCount(1).selectsOnly("posts", "title");
 *     }
 *
 * }
 * </pre>
 *
 * A {@code @GraphQlTest} with it starts entities, repositories and the controllers of the
 * application, and nothing else. The database is the application's own, unless
 * {@code @AutoConfigureTestDatabase} puts an embedded one in its place.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
@AutoConfigureDataJpa
@ExtendWith(ClewStatementsExtension.class)
public @interface AutoConfigureClew {

}
