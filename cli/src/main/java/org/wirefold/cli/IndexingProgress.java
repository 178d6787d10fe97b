package org.wirefold.cli;

import java.util.List;
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
  private final String task;
  private final boolean isInBytes;
  private @Nullable ProgressBar bar;

  private IndexingProgress(Console console, Rejections rejections, String task, boolean isInBytes) {
    this.console = console;
    this.rejections = rejections;
    this.task = task;
    this.isInBytes = isInBytes;
  }

  static IndexingProgress on(Console console, Rejections rejections) {
    return new IndexingProgress(console, rejections, "indexing", true);
  }

  /** The progress of what reads no files. */
  static IndexingProgress ofArticles(Console console, String task) {
    return new IndexingProgress(console, new Rejections(), task, false);
  }

  @Override
  public void started(long total) {
    if (console.isTerminal(Console.Target.ERR) && bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total == 0 ? -1 : total)
              .setUnit(isInBytes ? "MB" : " articles", isInBytes ? 1_000_000 : 1)
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
      shown.setExtraMessage(
          !isInBytes ? "" : String.format(Locale.ROOT, " %,d articles", articles));
    }
  }

  @Override
  public void misruled(List<String> mistakes) {
    mistakes.forEach(mistake -> console.say("wirefold: " + Text.clean(mistake)));
    console.say("wirefold: the rules of the run before stay in force");
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
