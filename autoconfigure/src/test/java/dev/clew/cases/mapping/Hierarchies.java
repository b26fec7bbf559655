package dev.clew.cases.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.clew.cases.mapping.MappingModel.Root;

/**
 * Inheritance of all three kinds under GraphQL interfaces and unions.
 */
final class Hierarchies {

	private Hierarchies() {
	}

	static List<MappingCase> cases() {
		return Stream
			.of(of("SINGLE_TABLE", model(Map.of())), of("JOINED", model("joined")),
					of("JOINED with a discriminator column", model("joined-with-discriminator")),
					of("TABLE_PER_CLASS", model("table-per-class")))
			.flatMap(List::stream)
			.toList();
	}

	private static MappingModel model(String mapping) {
		return model(Map.of("spring.jpa.mapping-resources", "hierarchies/" + mapping + ".xml"));
	}

	private static MappingModel model(Map<String, String> properties) {
		List<Root> roots = List.of(Root.all("payments", "Payment"), Root.all("cards", "Card"),
				Root.all("transfers", "Transfer"), Root.all("accounts", "Account"), Root.all("receipts", "Receipt"),
				Root.all("steps", "Step"), Root.all("banks", "Bank"),
				new Root("quick", "[Quick!]", "from Payment p where type(p) in (Card, InstantTransfer)"));
		return new MappingModel(List.of(Payments.class), Payments.TYPES, roots, new Payments.Data(), properties);
	}

	private static List<MappingCase> of(String kind, MappingModel model) {
		String section = "Inheritance: " + kind;
		return List.of(new MappingCase(section, "interface, shared columns", model, "payments", "{id amount}", 1, 0),
				new MappingCase(section, "interface, columns of the subtypes", model, "payments",
						"{__typename id ... on Card{holder} ... on Transfer{iban} ... on InstantTransfer{iban millis}}",
						1, 0),
				new MappingCase(section, "to-one of the supertype and of subtypes", model, "payments",
						"{amount account{id} ... on Card{bank{name}} ... on InstantTransfer{bank{id name}}}", 1, 2),
				new MappingCase(section, "two to-ones of one subtype, which its siblings have too", model, "payments",
						"{amount ... on Card{bank{id name} issuer{name}} ... on Transfer{bank{name} issuer{id name}}}",
						1, 4),
				new MappingCase(section, "to-many and elements of one subtype", model, "payments",
						"{id ... on Transfer{steps{text} notes} ... on InstantTransfer{steps{id}}}", 3, 2),
				new MappingCase(section, "one key that means two things", model, "payments",
						"{... on Card{x: holder} ... on Transfer{x: iban}}", 1, 0),
				new MappingCase(section, "one subtype alone", model, "cards", "{__typename holder bank{name}}", 1, 1),
				new MappingCase(section, "subtype that has a subtype", model, "transfers",
						"{__typename iban steps{text}}", 2, 1),
				new MappingCase(section, "union of some subtypes", model, "quick",
						"{__typename ... on Card{holder} ... on InstantTransfer{millis}}", 1, 0),
				new MappingCase(section, "to-one to the hierarchy", model, "receipts",
						"{id payment{__typename amount ... on Card{holder bank{name}}}}", 1, 1),
				new MappingCase(section, "only the key and type of a to-one", model, "receipts",
						"{payment{__typename id}}", 1, 1),
				new MappingCase(section, "to-one to a subtype", model, "steps", "{text transfer{iban bank{name}}}", 1,
						1),
				new MappingCase(section, "to-many to the hierarchy", model, "accounts",
						"{id payments{__typename amount ... on InstantTransfer{millis steps{text}}}}", 3, 2),
				new MappingCase(section, "to-many to a subtype", model, "banks", "{name cards{holder amount}}", 2, 1));
	}

}
