package org.wirefold.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
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
  private final BooleanSupplier stop;
  private @Nullable ProgressBar bar;

  private IndexingProgress(Console console, Rejections rejections, BooleanSupplier stop) {
    this.console = console;
    this.rejections = rejections;
    this.stop = stop;
  }

  /**
   * @param stop once it says yes, the run is to end
   */
  static IndexingProgress on(Console console, Rejections rejections, BooleanSupplier stop) {
    return new IndexingProgress(console, rejections, stop);
  }

  @Override
  public void started(long total) {
    if (console.isTerminal(Console.Target.ERR) && bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("indexing")
              .setInitialMax(total == 0 ? -1 : total)
              .setUnit("MB", 1_000_000)
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
      long rejected = rejections.count();
      shown.setExtraMessage(
          String.format(Locale.ROOT, " %,d articles", articles)
              + (rejected == 0 ? "" : String.format(Locale.ROOT, ", %,d rejected", rejected)));
    }
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
