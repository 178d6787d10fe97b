package org.wirefold.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wirefold.index.StoryIndex;
import org.wirefold.server.ServerConfig;
import org.wirefold.server.WirefoldServer;

/** Runs the server until the process is told to end, or the thread is interrupted. */
final class RunningServer {
  private static final int PORTS_TRIED = 20;
  private static final long STOP_SECONDS = 10;
  private final Console console;

  RunningServer(Console console) {
    this.console = console;
  }

  /** Serves at this address; {@link IOException} names it where it cannot be had. */
  void serve(StoryIndex index, ServerConfig config) throws IOException {
    serve(WirefoldServer.start(config, index));
  }

  /** Serves at the first free port from the default on. */
  void serveAnywhere(StoryIndex index) throws IOException {
    serve(startAnywhere(index));
  }

  private static WirefoldServer startAnywhere(StoryIndex index) throws IOException {
    int first = ServerConfig.DEFAULT.port();
    for (int port = first; port < first + PORTS_TRIED; port++) {
      try {
        return WirefoldServer.start(ServerConfig.DEFAULT.withPort(port), index);
      } catch (IOException e) {
        if (!isTaken(e)) {
          throw e;
        }
      }
    }
    return WirefoldServer.start(ServerConfig.DEFAULT.withPort(0), index);
  }

  private static boolean isTaken(IOException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private void serve(WirefoldServer server) {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread stop =
        new Thread(
            () -> {
              end.countDown();
              try {
                // The process ends with the last hook: leave the main thread time to close.
                ended.await(STOP_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try (server) {
      console.out().println(server.address());
      console.out().flush();
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
      forget(stop);
    }
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook did its work.
    }
  }
}
