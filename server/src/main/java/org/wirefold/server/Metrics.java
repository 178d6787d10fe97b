package org.wirefold.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StorySearch;

/**
 * {@code GET /metrics}, for Prometheus: requests by route and status with their times, what the
 * index holds, and the state of Java. Routes, not paths, so that their number stays small. Close it
 * with the server.
 */
final class Metrics implements AutoCloseable {
  private static final String BEGAN = "wirefold.began";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Metrics(StorySearch search) {
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    gauge("wirefold.stories", search, SearchResult.Total::stories);
    gauge("wirefold.articles", search, SearchResult.Total::articles);
  }

  private void gauge(String name, StorySearch search, ToDoubleFunction<SearchResult.Total> part) {
    Gauge.builder(name, search, held -> part.applyAsDouble(held.size()))
        .strongReference(true)
        .register(registry);
  }

  void register(RoutesConfig routes) {
    routes.before(ctx -> ctx.attribute(BEGAN, System.nanoTime()));
    routes.after(this::record);
    routes.get(
        "/metrics",
        ctx ->
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape()));
  }

  private void record(Context ctx) {
    Long began = ctx.attribute(BEGAN);
    if (began != null) {
      Timer.builder("wirefold.requests")
          .tag("route", route(ctx))
          .tag("status", Integer.toString(ctx.statusCode()))
          .serviceLevelObjectives(
              List.of(10, 50, 100, 250, 1_000).stream()
                  .map(Duration::ofMillis)
                  .toArray(Duration[]::new))
          .register(registry)
          .record(Duration.ofNanos(System.nanoTime() - began));
    }
  }

  private static String route(Context ctx) {
    Endpoint matched = ctx.endpoints().lastHttpEndpoint();
    return matched == null ? "none" : matched.path;
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
