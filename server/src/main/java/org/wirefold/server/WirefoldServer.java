package org.wirefold.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.StorySearch;
import org.wirefold.server.api.Api;
import org.wirefold.server.page.Pages;

/**
 * The HTTP server over one index: the page for people and the API for programs. It picks up what
 * others commit to the index within a second. The index stays the caller's: close it after the
 * server. Thread-safe.
 */
public final class WirefoldServer implements AutoCloseable {
  private static final Duration REFRESH_PAUSE = Duration.ofMillis(500);

  /**
   * Ids of articles have slashes, percent signs and dots in them. Jetty refuses such paths because
   * a filter and a file servlet may read them differently; here no path leads to a file.
   */
  private static final UriCompliance ANY_ID =
      UriCompliance.from(
          EnumSet.of(
              Violation.AMBIGUOUS_PATH_SEPARATOR,
              Violation.AMBIGUOUS_PATH_ENCODING,
              Violation.AMBIGUOUS_PATH_PARAMETER,
              Violation.AMBIGUOUS_PATH_SEGMENT,
              Violation.AMBIGUOUS_EMPTY_SEGMENT,
              Violation.SUSPICIOUS_PATH_CHARACTERS));

  /** A pasted article fits; more would make every link of a page as long. */
  private static final int MOST_HEADER_BYTES = 16 * 1024;

  private static final Set<String> ALL_INTERFACES = Set.of("0.0.0.0", "::", "[::]");

  private final String host;
  private final Javalin javalin;
  private final IndexRefresher refresher;
  private final Metrics metrics;

  private WirefoldServer(String host, Javalin javalin, IndexRefresher refresher, Metrics metrics) {
    this.host = host;
    this.javalin = javalin;
    this.refresher = refresher;
    this.metrics = metrics;
  }

  /** Starts to serve; {@link IOException} names the address that cannot be listened on. */
  public static WirefoldServer start(ServerConfig config, StoryIndex index) throws IOException {
    QuietLogs.set();
    StorySearch search = new StorySearch(index);
    Metrics metrics = new Metrics(search);
    Pages pages = new Pages(search, index);
    Javalin javalin =
        Javalin.create(javalinConfig -> configure(javalinConfig, search, index, pages, metrics));
    try {
      javalin.start(config.host(), config.port());
    } catch (RuntimeException e) {
      javalin.stop();
      metrics.close();
      throw cannotListen(config, e);
    }
    return new WirefoldServer(
        config.host(), javalin, IndexRefresher.start(index, search, pages, REFRESH_PAUSE), metrics);
  }

  private static void configure(
      JavalinConfig config, StorySearch search, StoryIndex index, Pages pages, Metrics metrics) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.generateEtags = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    configureJetty(config.jetty);
    Failures failures = new Failures(pages);
    config.router.javaLangErrorHandler(failures::error);
    config.routes.before(ctx -> SecurityHeaders.each(ctx::header));
    metrics.register(config.routes);
    Api.register(config.routes, search, index);
    pages.register(config.routes);
    failures.register(config.routes);
  }

  private static void configureJetty(JettyConfig jetty) {
    jetty.modifyHttpConfiguration(
        http -> {
          http.setUriCompliance(ANY_ID);
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(MOST_HEADER_BYTES);
        });
    jetty.modifyServer(server -> server.setErrorHandler(new RefusedRequests()));
    jetty.modifyServletContextHandler(
        handler -> {
          handler.getServletHandler().setDecodeAmbiguousURIs(true);
          handler.setErrorHandler(new RefusedRequests());
        });
  }

  private static IOException cannotListen(ServerConfig config, RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new IOException(
        "%s:%d: cannot listen there (%s); choose another with --port or --host"
            .formatted(config.host(), config.port(), reason(root)),
        failure);
  }

  /** Some exceptions of the JDK say all they know by their name. */
  private static String reason(Throwable failure) {
    return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }

  /** The port it listens on, also where the configuration asked for any. */
  public int port() {
    return javalin.port();
  }

  /** The address of the page, for a browser on this machine. */
  public URI address() {
    String name = ALL_INTERFACES.contains(host) ? "localhost" : host;
    String bracketed = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    return URI.create("http://" + bracketed + ":" + port() + "/");
  }

  /** Stops; a request under way may end without its answer. */
  @Override
  public void close() {
    refresher.close();
    javalin.stop();
    metrics.close();
  }
}
