package dev.clew.plan;

import java.util.HashMap;
import java.util.Map;

/**
 * The client asked for something that is not admitted. Its message is for the client.
 */
public class RequestException extends RuntimeException {

	/**
	 * The extension that names the selection.
	 */
	static final String FIELD = "field";

	private final transient Map<String, Object> extensions;

	public RequestException(String message, Map<String, Object> extensions) {
		super(message);
		this.extensions = Map.copyOf(extensions);
	}

	/**
	 * Return the same refusal with the selection that asked for it.
	 * @param path result keys from the root, with dots between them
	 */
	RequestException at(String path) {
		Map<String, Object> extended = new HashMap<>(this.extensions);
		extended.put(FIELD, path);
		return new RequestException(String.valueOf(getMessage()), extended);
	}

	/**
	 * Return what is to be shown beside the message.
	 */
	public Map<String, Object> extensions() {
		return this.extensions;
	}

}
