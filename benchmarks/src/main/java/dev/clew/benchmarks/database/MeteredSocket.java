package dev.clew.benchmarks.database;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A socket that tells a {@link Wire} what passes. The first bytes that are written after
 * some were read begin a round trip.
 */
final class MeteredSocket extends Socket {

	private final Wire wire;

	private boolean answered = true;

	MeteredSocket(Wire wire) {
		this.wire = wire;
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return new FilterInputStream(super.getInputStream()) {

			@Override
			public int read() throws IOException {
				int read = super.read();
				received((read >= 0) ? 1 : 0);
				return read;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				int count = super.read(buffer, offset, length);
				received(count);
				return count;
			}

		};
	}

	private void received(int count) {
		this.answered = true;
		this.wire.received(count);
	}

	@Override
	public OutputStream getOutputStream() throws IOException {
		return new FilterOutputStream(super.getOutputStream()) {

			@Override
			public void write(int value) throws IOException {
				requested();
				this.out.write(value);
			}

			@Override
			public void write(byte[] buffer, int offset, int length) throws IOException {
				requested();
				this.out.write(buffer, offset, length);
			}

		};
	}

	private void requested() {
		if (this.answered) {
			this.answered = false;
			this.wire.requested();
		}
	}

}
