package org.wirefold.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.StorySearch;
import org.wirefold.server.page.Pages;

/**
 * Keeps looking for newer commits on one background thread, and makes ready what belongs to a new
 * one, so that no request has to. A failure is logged when it begins and again when it is over, not
 * at every turn. Owned by the server.
 */
final class IndexRefresher implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger(IndexRefresher.class.getName());

  private final StoryIndex index;
  private final StorySearch search;
  private final Pages pages;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("wirefold-refresh").daemon().factory());

  /** Touched by the background thread alone. */
  private boolean failing;

  /** Likewise. */
  private boolean warm;

  private IndexRefresher(StoryIndex index, StorySearch search, Pages pages) {
    this.index = index;
    this.search = search;
    this.pages = pages;
  }

  static IndexRefresher start(StoryIndex index, StorySearch search, Pages pages, Duration pause) {
    IndexRefresher refresher = new IndexRefresher(index, search, pages);
    // The result is not kept: refresh never throws, and close() ends the schedule.
    var unused =
        refresher.thread.scheduleWithFixedDelay(
            refresher::refresh, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    return refresher;
  }

  private void refresh() {
    try {
      index.refresh();
      search.warm();
      if (!warm) {
        pages.warm();
        warm = true;
      }
      if (failing) {
        failing = false;
        LOGGER.log(Level.INFO, "refresh works again");
      }
    } catch (IOException | RuntimeException e) {
      if (!failing) {
        failing = true;
        LOGGER.log(Level.WARNING, "refresh fails, searches answer from the last good state", e);
      }
    }
  }

  /** Waits for a refresh under way: an interrupt could close the index's files under everyone. */
  @Override
  public void close() {
    thread.close();
  }
}
