package dev.clew.oracle;

import java.util.List;

import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import dev.clew.oracle.Drawings.Circle;
import dev.clew.oracle.Drawings.Square;
import dev.clew.oracle.Money.Card;
import dev.clew.oracle.Papers.Article;
import dev.clew.oracle.Papers.Attachment;
import dev.clew.oracle.Papers.Comment;
import dev.clew.oracle.Papers.Status;
import dev.clew.oracle.People.Profile;
import dev.clew.oracle.Places.City;
import dev.clew.oracle.Places.Country;
import dev.clew.oracle.Places.Region;
import dev.clew.oracle.Stock.Item;
import dev.clew.oracle.Stock.Lid;
import dev.clew.oracle.Stock.Widget;
import dev.clew.oracle.Traffic.Trip;
import dev.clew.oracle.Traffic.Truck;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Row filters of papers and places: of elements of collections of all kinds, of composite
 * keys, in the middle of a hierarchy, and of what the mapping makes EAGER or restricts
 * itself.
 */
@Configuration(proxyBeanMethods = false)
class SecretsOfPapers {

	private static final List<Long> WRITERS = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);

	private static final List<Long> BANKS = List.of(1L, 3L);

	static final List<Secret<?>> ALL = List.of(
			new Secret<>(Article.class, Viewer.EDITOR, Restriction.of("{alias}.author.active = true"),
					(article) -> article.getAuthor() != null && Boolean.TRUE.equals(article.getAuthor().getActive())),
			new Secret<>(Article.class, Viewer.READER,
					Restriction.of("{alias}.status = :status or {alias}.place < 2").with("status", Status.PRINTED),
					(article) -> article.getStatus() == Status.PRINTED
							|| article.getPlace() != null && article.getPlace() < 2),
			new Secret<>(Article.class, Viewer.GUEST, Restriction.of("{alias}.tags is not empty"),
					(article) -> !article.getTags().isEmpty()),
			new Secret<>(Comment.class, Viewer.EDITOR, Restriction.of("{alias}.stars > :stars").with("stars", 2),
					(comment) -> comment.getStars() > 2),
			new Secret<>(Comment.class, Viewer.GUEST,
					Restriction.of("{alias}.writer.id in (:writers)").with("writers", WRITERS),
					(comment) -> comment.getWriter() != null && WRITERS.contains(comment.getWriter().getId())),
			new Secret<>(Attachment.class, Viewer.EDITOR, Restriction.of("{alias}.visible = true"),
					Attachment::getVisible),
			new Secret<>(Profile.class, Viewer.READER, Restriction.of("{alias}.tongue = 'de'"),
					(profile) -> "de".equals(profile.getTongue())),
			new Secret<>(Profile.class, Viewer.GUEST, Restriction.of("{alias}.author.rating > 2"),
					(profile) -> profile.getAuthor().getRating() != null
							&& profile.getAuthor().getRating().doubleValue() > 2),
			new Secret<>(City.class, Viewer.EDITOR, Restriction.of("{alias}.region.country = 'A'"),
					(city) -> city.getRegion() != null && "A".equals(city.getRegion().getCountry())),
			new Secret<>(City.class, Viewer.READER, Restriction.of("{alias}.id > 4"), (city) -> city.getId() > 4),
			new Secret<>(Region.class, Viewer.READER, Restriction.of("{alias}.code = :code").with("code", "A"),
					(region) -> "A".equals(region.getCode())),
			new Secret<>(Country.class, Viewer.GUEST, Restriction.of("{alias}.id < 3"),
					(country) -> country.getId() < 3),
			new Secret<>(Card.class, Viewer.EDITOR, Restriction.of("{alias}.bank.name is not null"),
					(card) -> card.getBank() != null && card.getBank().getName() != null),
			new Secret<>(Card.class, Viewer.GUEST, Restriction.of("{alias}.bank.id in :banks").with("banks", BANKS),
					(card) -> card.getBank() != null && BANKS.contains(card.getBank().getId())),
			new Secret<>(Square.class, Viewer.EDITOR, Restriction.of("{alias}.side > 1"),
					(square) -> square.getSide() > 1),
			new Secret<>(Circle.class, Viewer.READER, Restriction.of("{alias}.radius < :most").with("most", 1.5),
					(circle) -> circle.getRadius() < 1.5),
			new Secret<>(Truck.class, Viewer.GUEST, Restriction.of("{alias}.tons > 2"), (truck) -> truck.getTons() > 2),
			new Secret<>(Trip.class, Viewer.GUEST, Restriction.of("{alias}.distance is not null"),
					(trip) -> trip.getDistance() != null),
			new Secret<>(Widget.class, Viewer.READER, Restriction.of("{alias}.name is not null"),
					(widget) -> widget.getName() != null),
			new Secret<>(Item.class, Viewer.GUEST, Restriction.of("{alias}.box.id <> 3"),
					(item) -> item.getBox() != null && item.getBox().getId() != 3),
			new Secret<>(Lid.class, Viewer.EDITOR, Restriction.of("{alias}.painter.active = true"),
					(lid) -> lid.getPainter() != null && Boolean.TRUE.equals(lid.getPainter().getActive())),
			new Secret<>(Lid.class, Viewer.READER, Restriction.nothing(), (lid) -> false));

	@Bean
	EntityFilter<Article> articlesOfViewer() {
		return Secrets.filter(ALL, Article.class);
	}

	@Bean
	EntityFilter<Comment> commentsOfViewer() {
		return Secrets.filter(ALL, Comment.class);
	}

	@Bean
	EntityFilter<Attachment> attachmentsOfViewer() {
		return Secrets.filter(ALL, Attachment.class);
	}

	@Bean
	EntityFilter<Profile> profilesOfViewer() {
		return Secrets.filter(ALL, Profile.class);
	}

	@Bean
	EntityFilter<City> citiesOfViewer() {
		return Secrets.filter(ALL, City.class);
	}

	@Bean
	EntityFilter<Region> regionsOfViewer() {
		return Secrets.filter(ALL, Region.class);
	}

	@Bean
	EntityFilter<Country> countriesOfViewer() {
		return Secrets.filter(ALL, Country.class);
	}

	@Bean
	EntityFilter<Card> cardsOfViewer() {
		return Secrets.filter(ALL, Card.class);
	}

	@Bean
	EntityFilter<Square> squaresOfViewer() {
		return Secrets.filter(ALL, Square.class);
	}

	@Bean
	EntityFilter<Circle> circlesOfViewer() {
		return Secrets.filter(ALL, Circle.class);
	}

	@Bean
	EntityFilter<Truck> trucksOfViewer() {
		return Secrets.filter(ALL, Truck.class);
	}

	@Bean
	EntityFilter<Trip> tripsOfViewer() {
		return Secrets.filter(ALL, Trip.class);
	}

	@Bean
	EntityFilter<Widget> widgetsOfViewer() {
		return Secrets.filter(ALL, Widget.class);
	}

	@Bean
	EntityFilter<Item> itemsOfViewer() {
		return Secrets.filter(ALL, Item.class);
	}

	@Bean
	EntityFilter<Lid> lidsOfViewer() {
		return Secrets.filter(ALL, Lid.class);
	}

}
