package org.wirefold.read;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.wirefold.article.Article;

/**
 * Reads articles in the formats that people have them in, which {@link Format} lists, also gzipped
 * and in zip or tar. Cutting a file into records is cheap and streams; parsing and cleaning are
 * left to {@link RawRecord#parse}, so that they can be done on a pool. Thread-safe.
 */
public final class ArticleReader {
  private final ArticleIds ids;

  /** A reader that prefixes every id with {@code namespace:}, where one is given. */
  public ArticleReader(Optional<String> namespace) {
    ids = new ArticleIds(namespace);
  }

  /**
   * An article that is held, to be read again by today's rules from what is kept of it: its raw
   * record, or the text where that is all there was. It keeps id, place and raw hash.
   */
  public static RawRecord again(Article held) {
    return new StoredRecord(held);
  }

  /**
   * Every readable file under these paths, in a fixed order; what cannot be looked at is handed to
   * {@code rejected}.
   */
  public List<InputFile> find(List<Path> paths, Consumer<ReadResult.Rejected> rejected) {
    return new InputFinder(rejected).find(paths);
  }

  /**
   * Cuts one file into records, streaming; a failure on the way becomes a record that parses to a
   * rejection.
   *
   * @param bytesRead gets the bytes on disk as they are used up; they add up to the file's size
   */
  public void split(InputFile file, Consumer<RawRecord> records, LongConsumer bytesRead) {
    new FileSplitter(new RecordSink(file.name(), ids, records)).split(file, bytesRead);
  }

  /** The same for JSON Lines from a stream, such as standard input. Does not close it. */
  public void splitLines(InputStream in, String name, Consumer<RawRecord> records) {
    new FileSplitter(new RecordSink(name, ids, records)).splitLines(in);
  }
}
