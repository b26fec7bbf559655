package dev.clew.oracle;

import java.math.BigDecimal;
import java.util.List;

import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import dev.clew.oracle.Money.Cash;
import dev.clew.oracle.Money.GiftCard;
import dev.clew.oracle.Money.Payment;
import dev.clew.oracle.People.Author;
import dev.clew.oracle.Stock.Gadget;
import dev.clew.oracle.Topics.Section;
import dev.clew.oracle.Topics.Tag;
import dev.clew.oracle.Traffic.Car;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Row filters of people and of some of what is theirs: of targets of required relations,
 * of a subtype and its supertype, some by what a relation leads to.
 */
@Configuration(proxyBeanMethods = false)
class SecretsOfPeople {

	private static final List<Long> GUESTS = List.of(1L, 2L, 4L, 7L, 9L, 10L, 15L, 21L);

	static final List<Secret<?>> ALL = List.of(
			new Secret<>(Author.class, Viewer.EDITOR, Restriction.of("{alias}.active = true"),
					(author) -> Boolean.TRUE.equals(author.getActive())),
			new Secret<>(Author.class, Viewer.READER,
					Restriction.of("{alias}.rating is null or {alias}.rating < :most")
						.with("most", BigDecimal.valueOf(3)),
					(author) -> author.getRating() == null || author.getRating().doubleValue() < 3),
			new Secret<>(Author.class, Viewer.GUEST, Restriction.of("{alias}.id in (:ids)").with("ids", GUESTS),
					(author) -> GUESTS.contains(author.getId())),
			new Secret<>(Tag.class, Viewer.EDITOR, Restriction.of("{alias}.parent.name <> :name").with("name", "tag 3"),
					(tag) -> tag.getParent() != null && isOther(tag.getParent().getName(), "tag 3")),
			new Secret<>(Tag.class, Viewer.READER, Restriction.nothing(), (tag) -> false),
			new Secret<>(Tag.class, Viewer.GUEST, Restriction.of("{alias}.parent is null or {alias}.parent.id > 2"),
					(tag) -> tag.getParent() == null || tag.getParent().getId() > 2),
			new Secret<>(Section.class, Viewer.GUEST, Restriction.of("{alias}.id.issue <> :issue").with("issue", 3),
					(section) -> section.getId().issue() != 3),
			new Secret<>(Payment.class, Viewer.EDITOR,
					Restriction.of("{alias}.basket.id <> :basket").with("basket", 2L),
					(payment) -> payment.getBasket() != null && payment.getBasket().getId() != 2),
			new Secret<>(Payment.class, Viewer.GUEST, Restriction.of("{alias}.amount > 1"),
					(payment) -> payment.getAmount() != null && payment.getAmount().doubleValue() > 1),
			new Secret<>(GiftCard.class, Viewer.EDITOR, Restriction.of("{alias}.giver.active = true"),
					(card) -> card.getGiver() != null && Boolean.TRUE.equals(card.getGiver().getActive())),
			new Secret<>(GiftCard.class, Viewer.READER, Restriction.of("{alias}.message is not null"),
					(card) -> card.getMessage() != null),
			new Secret<>(Cash.class, Viewer.READER, Restriction.nothing(), (cash) -> false),
			new Secret<>(Car.class, Viewer.EDITOR, Restriction.of("{alias}.doors > 2"), (car) -> car.getDoors() > 2),
			new Secret<>(Car.class, Viewer.READER, Restriction.of("{alias}.garage.id <> 2"),
					(car) -> car.getGarage() != null && car.getGarage().getId() != 2),
			new Secret<>(Car.class, Viewer.GUEST, Restriction.nothing(), (car) -> false),
			new Secret<>(Gadget.class, Viewer.EDITOR, Restriction.of("{alias}.holder.name is not null"),
					(gadget) -> gadget.getHolder() != null && gadget.getHolder().getName() != null),
			new Secret<>(Gadget.class, Viewer.GUEST, Restriction.of("{alias}.id > :id").with("id", 5L),
					(gadget) -> gadget.getId() > 5));

	@Bean
	EntityFilter<Author> authorsOfViewer() {
		return Secrets.filter(ALL, Author.class);
	}

	@Bean
	EntityFilter<Tag> tagsOfViewer() {
		return Secrets.filter(ALL, Tag.class);
	}

	@Bean
	EntityFilter<Section> sectionsOfViewer() {
		return Secrets.filter(ALL, Section.class);
	}

	@Bean
	EntityFilter<Payment> paymentsOfViewer() {
		return Secrets.filter(ALL, Payment.class);
	}

	@Bean
	EntityFilter<GiftCard> giftCardsOfViewer() {
		return Secrets.filter(ALL, GiftCard.class);
	}

	@Bean
	EntityFilter<Cash> cashOfViewer() {
		return Secrets.filter(ALL, Cash.class);
	}

	@Bean
	EntityFilter<Car> carsOfViewer() {
		return Secrets.filter(ALL, Car.class);
	}

	@Bean
	EntityFilter<Gadget> gadgetsOfViewer() {
		return Secrets.filter(ALL, Gadget.class);
	}

	private static boolean isOther(@Nullable String value, String other) {
		return value != null && !value.equals(other);
	}

}
