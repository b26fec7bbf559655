package dev.clew.cases.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

/**
 * A board of notices, with a filter that takes a list and one that enables itself.
 */
final class Notices {

	static final String SCHEMA = """
			type Query { notices: [Notice!] boards: [Board!] laterBoards: [Board!] }
			type Board { name: String notices: [Notice!] }
			type Notice { name: String }
			""";

	private Notices() {
	}

	/**
	 * The rows.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Board board = new Board();
			entityManager.persist(board);
			List<String> names = List.of("old", "new", "secret");
			for (String name : names) {
				Notice notice = new Notice();
				notice.id = (long) names.indexOf(name);
				notice.name = name;
				notice.board = board;
				entityManager.persist(notice);
			}
		}

	}

	@Entity(name = "Board")
	static class Board {

		@Id
		Long id = 1L;

		String name = "board";

		@OneToMany(mappedBy = "board")
		@OrderBy("id")
		List<Notice> notices = new ArrayList<>();

		public String getName() {
			return this.name;
		}

		public List<Notice> getNotices() {
			return this.notices;
		}

	}

	@Entity(name = "Notice")
	@FilterDef(name = "named", parameters = @ParamDef(name = "names", type = String.class),
			defaultCondition = "name in (:names)")
	@FilterDef(name = "open", autoEnabled = true, defaultCondition = "name <> 'secret'")
	@Filter(name = "named")
	@Filter(name = "open")
	static class Notice {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		Board board;

		public String getName() {
			return this.name;
		}

	}

}
