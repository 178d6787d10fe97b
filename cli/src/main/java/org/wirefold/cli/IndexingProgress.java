package org.wirefold.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
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
  private final BooleanSupplier stop;
  private @Nullable ProgressBar bar;

  private IndexingProgress(
      Console console,
      Rejections rejections,
      String task,
      boolean isInBytes,
      BooleanSupplier stop) {
    this.console = console;
    this.rejections = rejections;
    this.task = task;
    this.isInBytes = isInBytes;
    this.stop = stop;
  }

  /**
   * @param stop once it says yes, the run is to end
   */
  static IndexingProgress on(Console console, Rejections rejections, BooleanSupplier stop) {
    return new IndexingProgress(console, rejections, "indexing", true, stop);
  }

  /** The progress of what reads no files. */
  static IndexingProgress ofArticles(Console console, String task) {
    return new IndexingProgress(console, new Rejections(), task, false, () -> false);
  }

  /** The progress of reading what is to be learnt from. */
  static IndexingProgress learning(Console console, Rejections rejections) {
    return new IndexingProgress(console, rejections, "reading", true, () -> false);
  }

  @Override
  public void started(long total) {
    if (console.isTerminal(Console.Target.ERR) && bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total == 0 ? -1 : total)
              .setUnit(isInBytes ? "MB" : " articles", isInBytes ? 1_000_000 : 1)
              .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
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
      if (isInBytes) {
        long rejected = rejections.count();
        shown.setExtraMessage(
            String.format(Locale.ROOT, " %,d articles", articles)
                + (rejected == 0 ? "" : String.format(Locale.ROOT, ", %,d rejected", rejected)));
      }
    }
  }

  @Override
  public void misruled(List<String> mistakes) {
    mistakes.forEach(mistake -> console.say("wirefold: " + Text.clean(mistake)));
    console.say("wirefold: the rules of the run before stay in force");
  }

  @Override
  public boolean isStopWanted() {
    return stop.getAsBoolean();
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
