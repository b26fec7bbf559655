package dev.clew.load;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.clew.load.SpecifiedStatement.Specified;
import dev.clew.model.AttributeModel;
import dev.clew.model.EntityModel;
import dev.clew.plan.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Writes conditions on the rows of a statement. A relation that several of them lead
 * through is joined once, as it is for what the statement selects.
 */
final class ConditionWriter {

	private final StatementWriter statement;

	private final Sources sources;

	private final StatementParameters parameters;

	private final Paths paths;

	ConditionWriter(StatementWriter statement, Sources sources) {
		this.statement = statement;
		this.sources = sources;
		this.parameters = statement.parameters();
		this.paths = new Paths(statement, sources);
	}

	/**
	 * Restrict the rows of an alias.
	 */
	void where(String alias, EntityModel entity, List<Condition> conditions) {
		for (Condition condition : conditions) {
			if (condition instanceof Condition.Specified specified) {
				RowSpecification specification = (RowSpecification) this.parameters.value(specified.parameter());
				this.statement.specified().add(new Specified(Objects.requireNonNull(specification), entity.javaType()));
			}
			else {
				this.statement.where(write(condition, alias, entity));
			}
		}
	}

	String write(Condition condition, String alias, EntityModel entity) {
		if (condition instanceof Condition.All all) {
			return joined(all.of(), " and ", "1 = 1", alias, entity);
		}
		if (condition instanceof Condition.Any any) {
			return joined(any.of(), " or ", "1 = 0", alias, entity);
		}
		if (condition instanceof Condition.Presence presence) {
			return this.paths.target(alias, entity, presence.path())
					+ (presence.present() ? " is not null" : " is null");
		}
		if (condition instanceof Condition.Written written) {
			return written(written, alias, entity);
		}
		return (condition instanceof Condition.Element element) ? element(element, alias, entity)
				: test((Condition.Test) condition, alias, entity);
	}

	private String written(Condition.Written written, String alias, EntityModel entity) {
		RestrictionText text = new RestrictionText(written.text(), entity, this.sources.bindings());
		UnaryOperator<String> parameter = (name) -> given(written, name);
		return text.isPlain() ? "(%s)".formatted(text.beside(alias, parameter))
				: new RowFilters.Rows(entity, alias, this.statement::newAlias).exists(entity,
						(row) -> "(%s)".formatted(text.of(row, parameter)));
	}

	private String given(Condition.Written written, String name) {
		int position = Objects.requireNonNull(written.parameters().get(name), name);
		return (this.parameters.value(position) instanceof Collection<?> many && !many.isEmpty())
				? this.parameters.many(position, KeySyntax.several(many)) : this.parameters.one(position);
	}

	private String joined(List<Condition> conditions, String operator, String empty, String alias, EntityModel entity) {
		return conditions.isEmpty() ? empty
				: conditions.stream()
					.map((part) -> write(part, alias, entity))
					.collect(Collectors.joining(operator, "(", ")"));
	}

	private String element(Condition.Element condition, String alias, EntityModel entity) {
		Paths.Place place = this.paths.place(alias, entity, condition.path());
		AttributeModel attribute = condition.attribute();
		StatementWriter nested = this.statement.nested();
		Source.Rows rows = this.sources.elements(place.holder(), attribute, false, nested,
				(owner, keys) -> Sources.same(nested, keys, place.alias(), owner));
		new ConditionWriter(nested, this.sources).where(rows.alias(), this.sources.model(attribute),
				List.of(condition.element()));
		nested.select("1");
		return (condition.present() ? "exists (" : "not exists (") + nested.text() + ")";
	}

	private String test(Condition.Test test, String alias, EntityModel entity) {
		String path = this.paths.column(alias, entity, test.path());
		String tested = test.ignoreCase() ? "lower(" + path + ")" : path;
		String comparison = comparison(test, tested);
		return test.orNull() ? "(%s or %s is null)".formatted(comparison, path) : comparison;
	}

	private String comparison(Condition.Test test, String path) {
		return switch (test.comparison()) {
			case EQUAL -> path + " = " + value(test);
			case NOT_EQUAL -> path + " <> " + value(test);
			case LESS -> path + " < " + value(test);
			case LESS_OR_EQUAL -> path + " <= " + value(test);
			case GREATER -> path + " > " + value(test);
			case GREATER_OR_EQUAL -> path + " >= " + value(test);
			case IN -> path + (isOne(test) ? " = " : " in ") + values(test);
			case NOT_IN -> path + (isOne(test) ? " <> " : " not in ") + values(test);
			case LIKE -> path + " like " + value(test) + " escape '!'";
			case NOT_LIKE -> path + " not like " + value(test) + " escape '!'";
			case PATTERN -> path + " like " + value(test);
			case NOT_PATTERN -> path + " not like " + value(test);
			case IS_NULL -> path + " is null";
			case NOT_NULL -> path + " is not null";
		};
	}

	private String value(Condition.Test test) {
		String value = this.parameters.one(test.parameter());
		return test.ignoreCase() ? HqlFunctions.lower(value) : value;
	}

	private boolean isOne(Condition.Test test) {
		return list(test).size() == 1;
	}

	private List<?> list(Condition.Test test) {
		return (List<?>) Objects.requireNonNull(this.parameters.value(test.parameter()));
	}

	private String values(Condition.Test test) {
		List<?> list = list(test);
		String placeholders = this.parameters.many(test.parameter(), list);
		String each = test.ignoreCase() ? HqlFunctions.lower("$0")
				: this.statement.keySyntax().floats().parameter("$0", list.get(0));
		return each.equals("$0") ? placeholders : placeholders.replaceAll(":\\w+", each);
	}

}
