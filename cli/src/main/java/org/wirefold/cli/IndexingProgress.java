package org.wirefold.cli;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.wirefold.ingest.IngestListener;
import org.wirefold.read.ReadResult;

/** Shows how far indexing is, where standard error is a terminal; else shows nothing. */
final class IndexingProgress implements IngestListener, AutoCloseable {
  private final Console console;
  private final Rejections rejections;
  private @Nullable ProgressBar bar;

  private IndexingProgress(Console console, Rejections rejections) {
    this.console = console;
    this.rejections = rejections;
  }

  static IndexingProgress on(Console console, Rejections rejections) {
    return new IndexingProgress(console, rejections);
  }

  @Override
  public void started(long total) {
    if (console.isTerminal(Console.Target.ERR) && bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("indexing")
              .setInitialMax(total == 0 ? -1 : total)
              .setUnit("MB", 1_000_000)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(250)
              .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.columns() - 1))
              .build();
    }
  }

  @Override
  public void advanced(long bytes, long articles) {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepTo(bytes);
      shown.setExtraMessage(String.format(Locale.ROOT, " %,d articles", articles));
    }
  }

  @Override
  public void rejected(ReadResult.Rejected rejection) {
    rejections.add(rejection);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
