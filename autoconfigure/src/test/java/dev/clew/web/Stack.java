package dev.clew.web;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.cases.repository.BlogRepositories;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;

/**
 * A web server, and the threads it answers on.
 */
enum Stack {

	MVC("servlet", false, false),

	MVC_OPEN_IN_VIEW("servlet", true, false),

	VIRTUAL("servlet", false, true),

	VIRTUAL_OPEN_IN_VIEW("servlet", true, true),

	WEBFLUX("reactive", false, false),

	WEBFLUX_VIRTUAL("reactive", false, true);

	private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

	private final String type;

	private final boolean openInView;

	private final boolean virtual;

	Stack(String type, boolean openInView, boolean virtual) {
		this.type = type;
		this.openInView = openInView;
		this.virtual = virtual;
	}

	boolean isSupported() {
		return !this.virtual || Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
	}

	boolean isServlet() {
		return this.type.equals("servlet");
	}

	boolean isOpenInView() {
		return this.openInView;
	}

	/**
	 * Begin the blog on this server, with controllers of every kind, as few connections
	 * as a small application has, and little patience with those that do not come.
	 */
	AppSpec blog() {
		return on(ClewApp.of(Blog.class, Geo.class)
			.schema(BlogSchema.TYPES)
			.schema(BlogSchema.QUERY)
			.schema(Controllers.SCHEMA)
			.with(BlogRepositories.class, Controllers.class, Gate.class)
			.property("clew.max-depth", 5)
			.data(new BlogData(1)));
	}

	/**
	 * Put an application on this server.
	 */
	AppSpec on(AppSpec spec) {
		return spec.with(OwnEventLoops.class)
			.property("spring.main.web-application-type", this.type)
			.property("server.port", 0)
			.property("spring.jpa.open-in-view", this.openInView)
			.property("spring.threads.virtual.enabled", this.virtual)
			.property("spring.graphql.websocket.path", "/graphql")
			// Otherwise a server sees that a client has gone when it sends the next event
			.property("spring.graphql.http.sse.keep-alive", "500ms")
			// What Tomcat remembers of a client that hung up would end the events of
			// another
			.property("server.tomcat.processor-cache", 0)
			.property("spring.jpa.properties.hibernate.generate_statistics", true)
			.property("logging.level.org.hibernate", "off")
			.property("logging.level.org.springframework.graphql", "off")
			.property("spring.datasource.hikari.connection-timeout", 15000);
	}

}
