package dev.clew.benchmarks.floor;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.database.CountedDataSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * <em>h</em>: the same rows as for {@link EngineFloor}, written as JSON by code for each
 * query, without GraphQL. The limit of what can be reached.
 */
public final class JsonFloor implements Contestant {

	private final CountedDataSource dataSource;

	private final FloorData data;

	private final JsonMapper json = new JsonMapper();

	public JsonFloor(BenchmarkDatabase database) {
		this.dataSource = database.newPool();
		this.data = new FloorData(this.dataSource, database.kind());
	}

	@Override
	public String name() {
		return "h";
	}

	@Override
	public CountedDataSource dataSource() {
		return this.dataSource;
	}

	@Override
	public boolean answers(Question question) {
		return question instanceof Query;
	}

	@Override
	public byte[] answer(Question question, int turn) {
		Query query = (Query) question;
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
		try (JsonGenerator out = this.json.createGenerator(bytes)) {
			out.writeStartObject();
			out.writeObjectPropertyStart("data");
			switch (query) {
				case Q1, Q2 -> writePosts(out, "posts", query, this.data.load(query, 1000));
				case Q3 -> writeUsers(out, query, this.data.load(query, 200));
				case Q4 -> writeUsers(out, query, this.data.load(query, 50));
				case Q5 -> {
					out.writeName("post");
					Object id = query.variables(turn).get("id");
					writePost(out, query, this.data.load(query, Long.valueOf((String) id)).get(0));
				}
				case Q6 -> writePosts(out, "publishedPosts", query, this.data.load(query, null));
			}
			out.writeEndObject();
			out.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private void writeUsers(JsonGenerator out, Query query, List<?> users) {
		out.writeArrayPropertyStart("users");
		for (Object each : users) {
			Map<String, Object> user = FloorData.asRow(each);
			out.writeStartObject();
			writeText(out, user, "username");
			writePosts(out, "posts", query, (List<?>) user.get("posts"));
			out.writeEndObject();
		}
		out.writeEndArray();
	}

	private void writePosts(JsonGenerator out, String name, Query query, List<?> posts) {
		out.writeArrayPropertyStart(name);
		for (Object post : posts) {
			writePost(out, query, FloorData.asRow(post));
		}
		out.writeEndArray();
	}

	private void writePost(JsonGenerator out, Query query, Map<String, Object> post) {
		out.writeStartObject();
		if (query == Query.Q1) {
			out.writeStringProperty("id", post.get("id").toString());
		}
		writeText(out, post, "title");
		if (query != Query.Q1 && query != Query.Q3) {
			writeAuthor(out, post);
		}
		if (query == Query.Q4) {
			writeComments(out, (List<?>) post.get("comments"));
		}
		if (query != Query.Q1 && query != Query.Q2) {
			writeTags(out, (List<?>) post.get("tags"));
		}
		out.writeEndObject();
	}

	private void writeComments(JsonGenerator out, List<?> comments) {
		out.writeArrayPropertyStart("comments");
		for (Object each : comments) {
			Map<String, Object> comment = FloorData.asRow(each);
			out.writeStartObject();
			writeText(out, comment, "text");
			writeAuthor(out, comment);
			out.writeEndObject();
		}
		out.writeEndArray();
	}

	private void writeTags(JsonGenerator out, List<?> tags) {
		out.writeArrayPropertyStart("tags");
		for (Object tag : tags) {
			out.writeStartObject();
			writeText(out, FloorData.asRow(tag), "name");
			out.writeEndObject();
		}
		out.writeEndArray();
	}

	private void writeAuthor(JsonGenerator out, Map<String, Object> row) {
		out.writeObjectPropertyStart("author");
		writeText(out, FloorData.asRow(row.get("author")), "username");
		out.writeEndObject();
	}

	private void writeText(JsonGenerator out, Map<String, Object> row, String name) {
		out.writeStringProperty(name, (String) row.get(name));
	}

}
