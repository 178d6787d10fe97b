package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirefold.Seeded;
import org.wirefold.article.Article;

/**
 * Reads damaged files of every format of which {@code corpus/fuzz} has a sample: some hundred of
 * each, and a hundred thousand with {@code mvn -Pfuzz -pl core test}. The seeds are the same each
 * time; {@code -Dwirefold.fuzz.first=} starts with others.
 */
final class ReaderFuzzTest {
  private static final int INPUTS = Integer.getInteger("wirefold.fuzz.inputs", 300);
  private static final long FIRST = Long.getLong("wirefold.fuzz.first", 1);

  /** Of processor time, so that a busy machine makes no failure. */
  private static final long MOST_NANOS = 5_000_000_000L;

  private static final String OUR_FAULT = "reading it failed with";

  @TempDir private Path folder = Path.of("");
  private Thread thread = Thread.currentThread();
  private ExecutorService reading = Executors.newSingleThreadExecutor(this::named);

  private Thread named(Runnable task) {
    thread = Thread.ofPlatform().daemon().name("reading").unstarted(task);
    return thread;
  }

  @BeforeEach
  void begin() {
    reading = Executors.newSingleThreadExecutor(this::named);
  }

  @AfterEach
  void end() {
    reading.shutdownNow();
  }

  static List<Path> samples() throws IOException {
    Path corpus = Path.of(System.getProperty("wirefold.root", ".."), "core/src/test/corpus/fuzz");
    try (Stream<Path> files = Files.list(corpus)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsReadWithoutARejection(Path sample) {
    List<ReadResult> results = Reading.all(sample);
    assertTrue(results.stream().anyMatch(ReadResult.Accepted.class::isInstance));
    results.stream()
        .filter(ReadResult.Rejected.class::isInstance)
        .forEach(result -> fail(Reading.rejection(result)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whateverIsDamagedIsReadOrRejectedInTime(Path sample) throws IOException {
    byte[] whole = Files.readAllBytes(sample);
    List<byte[]> all = new ArrayList<>();
    for (Path other : samples()) {
      all.add(Files.readAllBytes(other));
    }
    Damage damage = new Damage(all);
    Seeded.trials(
        FIRST,
        INPUTS,
        seed -> {
          SplittableRandom random = new SplittableRandom(seed.nextLong());
          String name = String.valueOf(sample.getFileName());
          byte[] bytes = damage.of(whole, random);
          if (random.nextInt(10) == 0) {
            name = name.substring(0, name.indexOf('.')); // its content has to tell
          }
          if (random.nextInt(10) == 0) {
            bytes = gzipped(bytes, random);
            name += ".gz";
          }
          within(read(name, bytes));
        });
  }

  private static byte[] gzipped(byte[] bytes, SplittableRandom random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    byte[] zipped = out.toByteArray();
    if (random.nextBoolean()) {
      zipped[random.nextInt(zipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(zipped, random.nextInt(zipped.length)) : zipped;
  }

  private Runnable read(String name, byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("input"), bytes);
    return () -> {
      List<RawRecord> records = new ArrayList<>();
      AtomicLong read = new AtomicLong();
      ArticleReader reader = new ArticleReader(Optional.empty());
      reader.split(new InputFile(path, name, bytes.length), records::add, read::addAndGet);
      assertEquals(bytes.length, read.get(), "bytes read");
      assertFalse(records.isEmpty(), "nothing is said of it");
      records.forEach(ReaderFuzzTest::parse);
    };
  }

  private static void parse(RawRecord record) {
    switch (record.parse()) {
      case ReadResult.Accepted accepted -> {
        Article article = accepted.article();
        assertEquals(record.rawHash(), Optional.of(article.rawHash()));
        assertEquals(record.where(), article.source());
      }
      case ReadResult.Skipped skipped -> assertFalse(skipped.kind().isBlank());
      case ReadResult.Rejected rejected -> {
        assertFalse(rejected.problem().isBlank());
        assertFalse(rejected.remedy().isBlank());
        assertFalse(rejected.problem().startsWith(OUR_FAULT), rejected::sentence);
        assertIsRejectedAgain(rejected, record);
      }
    }
  }

  private static void assertIsRejectedAgain(ReadResult.Rejected rejected, RawRecord record) {
    RejectedLine line = RejectedLine.of(RejectedLine.of(rejected, record).toBytes()).orElseThrow();
    RawRecord again = line.record(new ArticleIds(Optional.empty()));
    assertEquals(record.rawHash().filter(hash -> again.rawHash().isPresent()), again.rawHash());
    assertEquals(withoutNumbers(rejected), withoutNumbers(again.parse()));
  }

  // How much of a record a library had read when it gave up depends on where its buffer ended.
  private static String withoutNumbers(ReadResult result) {
    return result.toString().replaceAll("\\d+", "…");
  }

  private void within(Runnable task) throws Exception {
    long before = 0;
    Future<?> done = reading.submit(task);
    for (int seconds = 0; ; seconds++) {
      try {
        done.get(1, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
        before = seconds == 0 ? used : before;
        assertTrue(
            used - before < MOST_NANOS && seconds < 120,
            () -> "reading takes too long, in " + Arrays.toString(thread.getStackTrace()));
      } catch (ExecutionException e) {
        throw new AssertionError(String.valueOf(e.getCause()), e.getCause());
      }
    }
  }
}
