package dev.clew.benchmarks.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;

/**
 * Creates sockets whose traffic {@link Wire} counts and delays. PostgreSQL's driver takes
 * its name as a property of the connection, so that no proxy's threads compete with those
 * that are measured.
 */
public final class MeteredSocketFactory extends SocketFactory {

	@Override
	public Socket createSocket() {
		return new MeteredSocket(Wire.INSTANCE);
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		throw new UnsupportedOperationException();
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
		throw new UnsupportedOperationException();
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		throw new UnsupportedOperationException();
	}

	@Override
	public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
			throws IOException {
		throw new UnsupportedOperationException();
	}

}
