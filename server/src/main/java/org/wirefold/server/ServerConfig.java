package org.wirefold.server;

/**
 * Where the server listens. Immutable.
 *
 * @param host a name or address of this machine; the default is reached from this machine alone
 * @param port 1 to 65535, or 0 for any that is free
 */
public record ServerConfig(String host, int port) {
  public static final ServerConfig DEFAULT = new ServerConfig("127.0.0.1", 8080);

  public ServerConfig {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host is blank, must be a name or an address");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port is " + port + ", must be 0 to 65535");
    }
  }

  public ServerConfig withHost(String value) {
    return new ServerConfig(value, port);
  }

  public ServerConfig withPort(int value) {
    return new ServerConfig(host, value);
  }
}
