package dev.clew.oracle;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The GraphQL schema of the world. Every root field exists twice: as Clew answers it, and
 * with the prefix {@code manual}, as an application that returns entities does.
 */
final class WorldSchema {

	static final String MANUAL = "manual";

	private static final List<Root> ROOTS = List.of(
			new Root("authors", "[Author!]!", "(active: Boolean, name: String, id: [ID!])", "Author"),
			new Root("author", "Author", "(id: ID!)", "Author"),
			new Root("firstAuthor", "Author", "(active: Boolean, rating: Float)", "Author"),
			new Root("profiles", "[Profile]", "(tongue: [String])", "Profile"),
			new Root("articles", "[Article!]",
					"(status: Status, place: [Int!], author: ID, title: [String], authorName: String)", "Article"),
			new Root("article", "Article", "(id: ID)", "Article"),
			new Root("tags", "[Tag!]!", "(name: String, parent: ID)", "Tag"),
			new Root("tag", "Tag", "(name: String!)", "Tag"),
			new Root("comments", "[Comment]", "(stars: [Int], writer: ID)", "Comment"),
			new Root("sections", "[Section!]", "(title: String)", "Section"),
			new Root("section", "Section", "", "Section"),
			new Root("countries", "[Country!]!", "(code: String)", "Country"),
			new Root("regions", "[Region!]", "(country: String, code: String)", "Region"),
			new Root("region", "Region", "(country: String!, code: String!)", "Region"),
			new Root("cities", "[City!]", "(name: [String!])", "City"), new Root("city", "City", "(id: ID!)", "City"),
			new Root("payments", "[Payment!]", "(payer: ID, amount: [Float])", "Payment"),
			new Root("payment", "Payment", "(id: ID!)", "Payment"),
			new Root("cards", "[Card!]", "(holder: String)", "Card"), new Root("cashes", "[Cash]", "", "Cash"),
			new Root("banks", "[Bank!]!", "(name: String)", "Bank"),
			new Root("baskets", "[Basket!]", "(id: [ID!])", "Basket"),
			new Root("vehicles", "[Vehicle!]", "(plate: String)", "Vehicle"),
			new Root("vehicle", "Vehicle", "(id: ID!)", "Vehicle"), new Root("machines", "[Machine!]", "", "Vehicle"),
			new Root("trucks", "[Truck!]", "(tons: Float)", "Truck"),
			new Root("trips", "[Trip!]", "(vehicle: ID)", "Trip"),
			new Root("shapes", "[Shape!]", "(name: String)", "Shape"),
			new Root("squares", "[Square!]", "(side: [Int!])", "Square"),
			new Root("drawings", "[Drawing!]", "", "Drawing"), new Root("drawing", "Drawing", "(id: ID!)", "Drawing"),
			new Root("gadgets", "[Gadget!]", "", "Gadget"),
			new Root("widgets", "[Widget!]", "(name: String)", "Widget"),
			new Root("holders", "[Holder!]", "(name: String)", "Holder"), new Root("boxes", "[Box!]", "", "Box"),
			new Root("box", "Box", "(id: ID!)", "Box"), new Root("items", "[Item!]", "(box: ID)", "Item"));

	private static final String PEOPLE = """
			enum Mood { CALM ANGRY MERRY }
			type Author {
				id: ID! name: String email: String born: String rating: Float active: Boolean display: String!
				mentor: Author pupils(active: Boolean, rating: Float): [Author!]!
				articles(status: Status, place: [Int!], title: String): [Article!]!
				texts(place: Int): [Article!]
				profile: Profile mayorOf: City address: Address
				nicknames: [String] moods: [Mood!] phones: [Phone!]
				mentorName: String street: String cityName: String language: String
			}
			type Profile { id: ID! author: Author! bio: String tongue: String authorName: String }
			type Address { street: String point: Point city: City }
			type Point { lat: Float lon: Float }
			type Phone { digits: String mood: Mood }
			""";

	private static final String PAPERS = """
			enum Status { DRAFT PRINTED LOST }
			interface Titled { title: String }
			type Article implements Titled {
				id: ID! title: String body: String place: Int status: Status published: String weight: String
				titleLength: Int author(active: Boolean): Author writer: Author editor: Author reviewer: Author
				section: Section! tags(name: [String!]): [Tag!]! labels: [Tag!] comments(stars: [Int!]): [Comment!]!
				attachments(label: String, visible: Boolean): [Attachment!] related(status: [Status]): [Article!]
				authorName: String magazine: String authorCity: String
			}
			type Comment { id: ID! text: String stars: Int! writer: Author }
			type Attachment { id: ID! label: String visible: Boolean! }
			type Tag { id: ID! name: String articles(status: Status): [Article!]! parent: Tag children: [Tag!]! parentName: String }
			type SectionId { magazine: String! issue: Int! }
			type Section implements Titled {
				id: SectionId! title: String articles(place: Int): [Article!] lead: Article
			}
			""";

	private static final String PLACES = """
			type Country { id: ID! code: String name: String regions: [Region!]! }
			type Region { country: String! code: String! name: String cities(name: String): [City!]! home: Country }
			type City { id: ID! name: String founded: String region: Region mayor: Author regionName: String }
			""";

	private static final String MONEY = """
			interface Payment {
				id: ID! amount: Float payer: Author parts(label: String): [Part!]! basket: Basket payerName: String
			}
			type Card implements Payment {
				id: ID! amount: Float payer: Author parts(label: String): [Part!]! basket: Basket payerName: String
				holder: String bank: Bank
			}
			type GiftCard implements Payment {
				id: ID! amount: Float payer: Author parts(label: String): [Part!]! basket: Basket payerName: String
				holder: String bank: Bank message: String giver: Author
			}
			type Cash implements Payment {
				id: ID! amount: Float payer: Author parts(label: String): [Part!]! basket: Basket payerName: String
				note: String coins(metal: String): [Coin!] cents: [Int]
			}
			type Coin { id: ID! metal: String }
			type Bank { id: ID! name: String cards(holder: String): [Card!] }
			type Basket { id: ID! label: String payments(amount: Float): [Payment!]! best: Payment }
			type Part { id: ID! label: String payment: Payment }
			""";

	private static final String REST = """
			interface Vehicle { id: ID! plate: String trips(distance: Int): [Trip!]! }
			type Car implements Vehicle {
				id: ID! plate: String trips(distance: Int): [Trip!]! doors: Int garage: Garage driver: Author
			}
			type Truck implements Vehicle {
				id: ID! plate: String trips(distance: Int): [Trip!]! tons: Float garage: Garage stops: [String]
			}
			union Machine = Car | Truck
			type Garage { id: ID! city: String }
			type Trip { id: ID! distance: Int vehicle: Vehicle machine: Machine }
			interface Shape { id: ID! name: String owner: Author }
			type Circle implements Shape { id: ID! name: String owner: Author radius: Float }
			type Square implements Shape { id: ID! name: String owner: Author side: Int inner: [Circle!]! }
			type Drawing { id: ID! title: String shapes(name: String): [Shape!]! centre: Shape }
			type Gadget { id: ID! name: String holder: Holder }
			type Widget { id: ID! name: String holder: Holder }
			type Holder { id: ID! name: String gadget: Gadget widget: Widget gadgets: [Gadget!] widgets(name: String): [Widget!] }
			type Box { id: ID! name: String lid: Lid items: [Item!]! summary: String }
			type Lid { id: ID! colour: String painter: Author }
			type Item { id: ID! name: String box: Box }
			""";

	private WorldSchema() {
	}

	static List<Root> roots() {
		return ROOTS;
	}

	static String text() {
		return ROOTS.stream()
			.map((root) -> "\t%s%s: %s\n\t%s: %s\n".formatted(root.field(), root.arguments(), root.type(),
					root.manual(), root.type()))
			.collect(Collectors.joining("", "type Query {\n", "}\n")) + PEOPLE + PAPERS + PLACES + MONEY + REST;
	}

	/**
	 * A field of the query type.
	 *
	 * @param field its name
	 * @param type its type
	 * @param arguments its arguments, in parentheses
	 * @param entity whose rows it shows
	 */
	record Root(String field, String type, String arguments, String entity) {

		String manual() {
			return MANUAL + this.field.substring(0, 1).toUpperCase() + this.field.substring(1);
		}

		boolean list() {
			return this.type.startsWith("[");
		}

		/**
		 * Return the query that an application would make for it.
		 */
		String hql() {
			return "select e from %s e order by id(e)".formatted(this.entity);
		}

	}

}
