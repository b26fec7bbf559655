package dev.clew.oracle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The GraphQL schema of the world. Every root field exists twice: as Clew answers it, and
 * with the prefix {@code manual}, as an application that returns entities does.
 */
final class WorldSchema {

	static final String MANUAL = "manual";

	private static final List<Root> ROOTS = List.of(
			new Root("authors", "[Author!]!", "(active: Boolean, name: String, id: [ID!], ROWS<Author>)", "Author"),
			new Root("author", "Author", "(id: ID!)", "Author"),
			new Root("firstAuthor", "Author", "(active: Boolean, rating: Float, filter: AuthorFilter)", "Author"),
			new Root("profiles", "[Profile]", "(tongue: [String])", "Profile"),
			new Root("articles", "[Article!]",
					"(status: Status, place: [Int!], author: ID, title: [String], authorName: String, ROWS<Article>)",
					"Article"),
			new Root("article", "Article", "(id: ID, filter: ArticleFilter)", "Article"),
			new Root("tags", "[Tag!]!", "(name: String, parent: ID, ROWS<Tag>)", "Tag"),
			new Root("tag", "Tag", "(name: String!)", "Tag"),
			new Root("comments", "[Comment]", "(stars: [Int], writer: ID, ROWS<Comment>)", "Comment"),
			new Root("sections", "[Section!]", "(title: String, ROWS<Section>)", "Section"),
			new Root("section", "Section", "", "Section"),
			new Root("countries", "[Country!]!", "(code: String)", "Country"),
			new Root("regions", "[Region!]", "(country: String, code: String, ROWS<Region>)", "Region"),
			new Root("region", "Region", "(country: String!, code: String!)", "Region"),
			new Root("cities", "[City!]", "(name: [String!], ROWS<City>)", "City"),
			new Root("city", "City", "(id: ID!)", "City"),
			new Root("payments", "[Payment!]", "(payer: ID, amount: [Float], ROWS<Payment>)", "Payment"),
			new Root("payment", "Payment", "(id: ID!)", "Payment"),
			new Root("cards", "[Card!]", "(holder: String, ROWS<Card>)", "Card"),
			new Root("cashes", "[Cash]", "", "Cash"), new Root("banks", "[Bank!]!", "(name: String)", "Bank"),
			new Root("baskets", "[Basket!]", "(id: [ID!])", "Basket"),
			new Root("vehicles", "[Vehicle!]", "(plate: String, ROWS<Vehicle>)", "Vehicle"),
			new Root("vehicle", "Vehicle", "(id: ID!)", "Vehicle"), new Root("machines", "[Machine!]", "", "Vehicle"),
			new Root("trucks", "[Truck!]", "(tons: Float)", "Truck"),
			new Root("trips", "[Trip!]", "(vehicle: ID)", "Trip"),
			new Root("shapes", "[Shape!]", "(name: String, ROWS<Shape>)", "Shape"),
			new Root("squares", "[Square!]", "(side: [Int!])", "Square"),
			new Root("drawings", "[Drawing!]", "", "Drawing"), new Root("drawing", "Drawing", "(id: ID!)", "Drawing"),
			new Root("gadgets", "[Gadget!]", "(ROWS<Gadget>)", "Gadget"),
			new Root("widgets", "[Widget!]", "(name: String, ROWS<Widget>)", "Widget"),
			new Root("holders", "[Holder!]", "(name: String)", "Holder"),
			new Root("boxes", "[Box!]", "(ROWS<Box>)", "Box"), new Root("box", "Box", "(id: ID!)", "Box"),
			new Root("items", "[Item!]", "(box: ID)", "Item"));

	private static final List<Root> PAGES = List.of(
			new Root("authorsConnection", "AuthorConnection", "(active: Boolean, CURSORS<Author>)", "Author"),
			new Root("articlesConnection", "ArticleConnection!", "(CURSORS<Article>)", "Article"),
			new Root("articlePage", "ArticlePage!", "(place: [Int!], ROWS<Article>)", "Article"),
			new Root("paymentsConnection", "PaymentConnection!", "(CURSORS<Payment>)", "Payment"),
			new Root("regionsConnection", "RegionConnection", "(CURSORS<Region>)", "Region"),
			new Root("shapesConnection", "ShapeConnection", "(CURSORS<Shape>)", "Shape"),
			new Root("widgetPage", "WidgetPage", "(ROWS<Widget>)", "Widget"));

	private static final String PEOPLE = """
			enum Mood { CALM ANGRY MERRY }
			type Author {
				id: ID! name: String email: String born: String rating: Float active: Boolean display: String!
				mentor(filter: AuthorFilter): Author
				pupils(active: Boolean, rating: Float, ROWS<Author>): [Author!]! pupilPage(ROWS<Author>): AuthorPage!
				articles(status: Status, place: [Int!], title: String, ROWS<Article>): [Article!]!
				articlesConnection(status: Status, CURSORS<Article>): ArticleConnection!
				texts(place: Int): [Article!]
				profile: Profile mayorOf: City address: Address
				nicknames: [String] moods: [Mood!] phones: [Phone!]
				mentorName: String street: String cityName: String language: String
			}
			type Profile { id: ID! author: Author! bio: String tongue: String authorName: String }
			type Address { street: String point: Point city(filter: CityFilter): City }
			type Point { lat: Float lon: Float }
			type Phone { digits: String mood: Mood }
			""";

	private static final String PAPERS = """
			enum Status { DRAFT PRINTED LOST }
			interface Titled { title: String }
			type Article implements Titled {
				id: ID! title: String body: String place: Int status: Status published: String weight: String
				titleLength: Int author(active: Boolean, filter: AuthorFilter): Author writer: Author
				editor(filter: AuthorFilter): Author reviewer(filter: AuthorFilter): Author
				section: Section! tags(name: [String!], ROWS<Tag>): [Tag!]! labels(orderBy: [TagOrder!]): [Tag!]
				tagsConnection(CURSORS<Tag>): TagConnection!
				comments(stars: [Int!], ROWS<Comment>): [Comment!]! commentsConnection(CURSORS<Comment>): CommentConnection
				attachments(label: String, visible: Boolean, ROWS<Attachment>): [Attachment!]
				attachmentPage(ROWS<Attachment>): AttachmentPage
				attachmentsConnection(visible: Boolean, CURSORS<Attachment>): AttachmentConnection!
				related(status: [Status], ROWS<Article>): [Article!]
				relatedConnection(CURSORS<Article>): ArticleConnection
				authorName: String magazine: String authorCity: String
			}
			type Comment { id: ID! text: String stars: Int! writer: Author }
			type Attachment { id: ID! label: String visible: Boolean! }
			type Tag {
				id: ID! name: String articles(status: Status, ROWS<Article>): [Article!]! parent: Tag
				children(ROWS<Tag>): [Tag!]! parentName: String
			}
			type SectionId { magazine: String! issue: Int! }
			type Section implements Titled {
				id: SectionId! title: String articles(place: Int, ROWS<Article>): [Article!] lead: Article
				articlesConnection(CURSORS<Article>): ArticleConnection
			}
			""";

	private static final String PLACES = """
			type Country { id: ID! code: String name: String regions(ROWS<Region>): [Region!]! }
			type Region {
				country: String! code: String! name: String cities(name: String, ROWS<City>): [City!]! home: Country
				cityPage(name: String, ROWS<City>): CityPage! citiesConnection(CURSORS<City>): CityConnection
			}
			type City { id: ID! name: String founded: String region: Region mayor: Author regionName: String }
			""";

	private static final String MONEY = """
			interface Payment {
				id: ID! amount: Float payer: Author parts(label: String, ROWS<Part>): [Part!]! basket: Basket payerName: String
			}
			type Card implements Payment {
				id: ID! amount: Float payer: Author parts(label: String, ROWS<Part>): [Part!]! basket: Basket payerName: String
				holder: String bank: Bank
			}
			type GiftCard implements Payment {
				id: ID! amount: Float payer: Author parts(label: String, ROWS<Part>): [Part!]! basket: Basket payerName: String
				holder: String bank: Bank message: String giver: Author
			}
			type Cash implements Payment {
				id: ID! amount: Float payer: Author parts(label: String, ROWS<Part>): [Part!]! basket: Basket payerName: String
				note: String coins(metal: String, ROWS<Coin>): [Coin!] cents: [Int]
			}
			type Coin { id: ID! metal: String }
			type Bank { id: ID! name: String cards(holder: String, ROWS<Card>): [Card!] }
			type Basket {
				id: ID! label: String payments(amount: Float, ROWS<Payment>): [Payment!]! best: Payment
				paymentsConnection(CURSORS<Payment>): PaymentConnection
			}
			type Part { id: ID! label: String payment: Payment }
			""";

	private static final String REST = """
			interface Vehicle {
				id: ID! plate: String trips(distance: Int, ROWS<Trip>): [Trip!]! tripsConnection(CURSORS<Trip>): TripConnection!
			}
			type Car implements Vehicle {
				id: ID! plate: String trips(distance: Int, ROWS<Trip>): [Trip!]! tripsConnection(CURSORS<Trip>): TripConnection!
				doors: Int garage: Garage driver: Author
			}
			type Truck implements Vehicle {
				id: ID! plate: String trips(distance: Int, ROWS<Trip>): [Trip!]! tripsConnection(CURSORS<Trip>): TripConnection!
				tons: Float garage: Garage stops: [String]
			}
			union Machine = Car | Truck
			type Garage { id: ID! city: String }
			type Trip { id: ID! distance: Int vehicle: Vehicle machine: Machine }
			interface Shape { id: ID! name: String owner: Author }
			type Circle implements Shape { id: ID! name: String owner: Author radius: Float }
			type Square implements Shape { id: ID! name: String owner: Author side: Int inner(ROWS<Circle>): [Circle!]! }
			type Drawing {
				id: ID! title: String shapes(name: String, ROWS<Shape>): [Shape!]! centre: Shape
				shapesConnection(CURSORS<Shape>): ShapeConnection
			}
			type Gadget { id: ID! name: String holder: Holder }
			type Widget { id: ID! name: String holder: Holder }
			type Holder {
				id: ID! name: String gadget(filter: GadgetFilter): Gadget widget(filter: WidgetFilter): Widget
				gadgets(ROWS<Gadget>): [Gadget!] widgets(name: String, ROWS<Widget>): [Widget!]
				widgetPage(ROWS<Widget>): WidgetPage
			}
			type Box { id: ID! name: String lid: Lid items(ROWS<Item>): [Item!]! summary: String }
			type Lid { id: ID! colour: String painter: Author }
			type Item { id: ID! name: String box: Box }
			""";

	private static final String CONTAINERS = """
			type AuthorPage { items: [Author!]! totalCount: Int! }
			type ArticlePage { totalCount: Int items: [Article]! }
			type AttachmentPage { items: [Attachment!]! totalCount: Int! }
			type CityPage { rows: [City!]! totalCount: Int! }
			type WidgetPage { items: [Widget!] totalCount: Int! }
			extend type AuthorConnection { totalCount: Int! }
			extend type ArticleConnection { totalCount: Int! }
			extend type TagConnection { totalCount: Int }
			extend type AttachmentConnection { totalCount: Int! }
			extend type PaymentConnection { totalCount: Int! }
			extend type TripConnection { totalCount: Int! }
			extend type RegionConnection { totalCount: Int! }
			""";

	private WorldSchema() {
	}

	/**
	 * Return the root fields that an application may answer itself.
	 */
	static List<Root> roots() {
		return ROOTS;
	}

	static String text() {
		Stream<String> answered = Stream.concat(ROOTS.stream(), PAGES.stream())
			.map((root) -> "\t%s%s: %s\n".formatted(root.field(), root.arguments(), root.type()));
		Stream<String> manual = ROOTS.stream().map((root) -> "\t%s: %s\n".formatted(root.manual(), root.type()));
		String query = Stream.concat(answered, manual).collect(Collectors.joining("", "type Query {\n", "}\n"));
		return (query + PEOPLE + PAPERS + PLACES + MONEY + REST + CONTAINERS)
			.replaceAll("ROWS<(\\w+)>", "filter: $1Filter, orderBy: [$1Order!], limit: Int, offset: Int")
			.replaceAll("CURSORS<(\\w+)>",
					"filter: $1Filter, orderBy: [$1Order!], first: Int, after: String, last: Int, before: String");
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
