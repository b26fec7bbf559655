package dev.clew.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * The text of a restriction: finds what it says of the row, and which parameters it
 * names.
 */
final class RestrictionText {

	private static final Pattern TOKEN = Pattern
		.compile("'(?:[^']|'')*'|\\{alias}((?:\\s*\\.\\s*\\w+)*)|\\(\\s*:(\\w+)\\s*\\)|:(\\w+)");

	private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

	private static final Pattern OWN_ALIAS = Pattern.compile("\\bes*\\d+\\b");

	private final String condition;

	private final EntityModel entity;

	private final EntityBindings bindings;

	/**
	 * Create the text of a restriction.
	 * @param entity the entity whose attributes it names
	 */
	RestrictionText(String condition, EntityModel entity, EntityBindings bindings) {
		this.condition = condition;
		this.entity = entity;
		this.bindings = bindings;
	}

	/**
	 * Return the names of the parameters.
	 */
	Set<String> parameters() {
		Set<String> names = new LinkedHashSet<>();
		TOKEN.matcher(this.condition).results().map(RestrictionText::parameter).forEach((name) -> {
			if (name != null) {
				names.add(name);
			}
		});
		return names;
	}

	/**
	 * Return an alias in the text that statements use themselves, if there is one.
	 */
	@Nullable String reservedAlias() {
		Matcher alias = OWN_ALIAS.matcher(STRING.matcher(this.condition).replaceAll("''"));
		return alias.find() ? alias.group() : null;
	}

	/**
	 * Return whether the text reads nothing but columns of the row itself, so that it can
	 * stand anywhere: what follows a relation would join it, and lose rows that have
	 * none.
	 */
	boolean isPlain() {
		return paths().stream().allMatch((path) -> path.isEmpty() || isColumn(path) || isForeignKey(path));
	}

	private boolean isColumn(List<String> path) {
		AttributeModel attribute = this.entity.attribute(path.get(0));
		boolean own = attribute != null && (attribute.kind() == AttributeModel.Kind.BASIC || attribute.isPlural());
		return own && path.size() == 1;
	}

	private boolean isForeignKey(List<String> path) {
		AttributeModel attribute = this.entity.attribute(path.get(0));
		return attribute != null && attribute.kind() == AttributeModel.Kind.TO_ONE && attribute.traits().foreignKey()
				&& this.bindings.model(attribute.type())
					.idPaths()
					.equals(List.of(String.join(".", path.subList(1, path.size()))));
	}

	private List<List<String>> paths() {
		List<List<String>> paths = new ArrayList<>();
		TOKEN.matcher(this.condition).results().forEach((token) -> {
			if (token.group(1) != null) {
				paths.add(path(token));
			}
		});
		return paths;
	}

	private static List<String> path(MatchResult token) {
		return Arrays.stream(token.group(1).split("\\.")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	/**
	 * Return the text for rows of an alias of its own.
	 * @param parameter returns what stands for a parameter
	 */
	String of(String alias, UnaryOperator<String> parameter) {
		return written((path) -> alias + path.stream().map((name) -> "." + name).collect(Collectors.joining()),
				parameter);
	}

	/**
	 * Return the plain text for rows of an alias that other parts of a statement use too.
	 * Keys of its relations are read from the row itself, even where those are joined.
	 * @param parameter returns what stands for a parameter
	 */
	String beside(String alias, UnaryOperator<String> parameter) {
		return written((path) -> (path.size() > 1) ? "fk(%s.%s)".formatted(alias, path.get(0))
				: alias + (path.isEmpty() ? "" : "." + path.get(0)), parameter);
	}

	private String written(Function<List<String>, String> row, UnaryOperator<String> parameter) {
		return TOKEN.matcher(this.condition).replaceAll((token) -> {
			String name = parameter(token);
			String written = token.group();
			if (token.group(1) != null) {
				written = row.apply(path(token));
			}
			else if (name != null) {
				String value = parameter.apply(name);
				boolean enclose = token.group(2) != null && !value.startsWith("(");
				written = enclose ? "(" + value + ")" : value;
			}
			return Matcher.quoteReplacement(written);
		});
	}

	private static @Nullable String parameter(MatchResult token) {
		return (token.group(2) != null) ? token.group(2) : token.group(3);
	}

	@Override
	public String toString() {
		return this.condition;
	}

}
