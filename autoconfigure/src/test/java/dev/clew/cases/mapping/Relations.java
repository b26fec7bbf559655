package dev.clew.cases.mapping;

import java.util.List;
import java.util.Map;

import dev.clew.cases.mapping.MappingModel.Root;

/**
 * Relations between entities.
 */
final class Relations {

	private static final MappingModel PEOPLE = new MappingModel(List.of(People.class, Belongings.class), People.TYPES,
			List.of(Root.all("people", "Person"), Root.all("towns", "Town"), Root.all("passports", "Passport"),
					Root.all("profiles", "Profile"), Root.all("pets", "Pet"), Root.all("clubs", "Club")),
			new People.Data(), Map.of("clew.max-depth", "5"));

	private Relations() {
	}

	static List<MappingCase> cases() {
		return List.of(relation("@ManyToOne to itself", "people", "{name boss{name boss{id name}}}", 1, 0),
				relation("@OneToMany to itself, @OrderBy", "people", "{name staff{name staff{name}}}", 3, 2),
				relation("@OneToOne with the foreign key", "people", "{name passport{number}}", 1, 1),
				relation("@OneToOne(mappedBy) of it", "passports", "{number person{name}}", 1, 0),
				relation("@OneToOne(mappedBy) of a shared key", "people", "{name profile{text}}", 1, 0),
				relation("@OneToOne @MapsId", "profiles", "{id text person{name}}", 1, 1),
				relation("@OneToMany @JoinColumn, a Set", "people", "{id pets{name}}", 2, 1),
				relation("@OneToMany over a join table, @OrderBy", "people", "{id books{title}}", 2, 1),
				relation("@OneToMany @OrderColumn", "people", "{id tasks{text}}", 2, 1),
				relation("@ManyToMany", "people", "{name clubs{name}}", 2, 1),
				relation("@ManyToMany(mappedBy), @OrderBy", "clubs", "{name members{name}}", 2, 1),
				relation("@ManyToOne over a join table", "pets", "{name vet{name}}", 1, 1),
				embedded("@ManyToOne in an embeddable", "people", "{name home{street town{name}}}", 1, 1),
				embedded("@ManyToOne in an embeddable of an embeddable", "people", "{home{geo{lat nearest{name}}}}", 1,
						1),
				embedded("@ManyToMany in an embeddable, @OrderBy", "people", "{name home{street visited{name}}}", 2, 1),
				embedded("@ElementCollection in an embeddable", "people", "{name home{phones}}", 2, 1),
				embedded("@OneToMany(mappedBy) through an embeddable", "towns", "{name people{name}}", 2, 1),
				embedded("embeddable of a joined entity", "profiles", "{person{home{street town{name} visited{name}}}}",
						2, 2));
	}

	private static MappingCase relation(String mapping, String root, String selection, int statements,
			int belowController) {
		return new MappingCase("Relations", mapping, PEOPLE, root, selection, statements, belowController);
	}

	private static MappingCase embedded(String mapping, String root, String selection, int statements,
			int belowController) {
		return new MappingCase("Relations in embedded values", mapping, PEOPLE, root, selection, statements,
				belowController);
	}

}
