package dev.clew.plan;

import java.util.Map;

/**
 * The client asked for something that is not admitted. Its message is for the client.
 */
public class RequestException extends RuntimeException {

	private final transient Map<String, Object> extensions;

	public RequestException(String message, Map<String, Object> extensions) {
		super(message);
		this.extensions = Map.copyOf(extensions);
	}

	/**
	 * Return what is to be shown beside the message.
	 */
	public Map<String, Object> extensions() {
		return this.extensions;
	}

}
