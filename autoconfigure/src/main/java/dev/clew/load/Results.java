package dev.clew.load;

import java.util.List;

import dev.clew.plan.FetchPlan;
import dev.clew.plan.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a plan has loaded.
 *
 * @param loaded what was loaded at its root
 * @param objects the root's rows or entities
 * @param page the page that they are, if they are one
 */
public record Results(Loaded loaded, List<Object> objects, @Nullable RowPage page) {

	/**
	 * What a plan loads that asks for no rows.
	 */
	static Results none(FetchPlan plan) {
		Page page = plan.range().page();
		return new Results(new Loaded(plan.node()), List.of(), page.isAll() ? null : RowPage.none(page));
	}

}
