package org.wirefold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.Published;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryWriter;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.InputFile;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;
import org.wirefold.tag.LabelledArticle;
import org.wirefold.tag.TopicFeatures;
import org.wirefold.tag.TopicModel;
import org.wirefold.tag.TopicScore;
import org.wirefold.tag.TopicTrainer;
import org.wirefold.tag.TopicTree;

/**
 * Learns topics from articles whose input names them, in whatever format, and keeps them in the
 * index: every article that is indexed from then on gets them, and those that are there by {@link
 * Reprocess}. What was learnt before is replaced. All labelled articles are in memory at once.
 */
public final class TopicLearning {
  /** What becomes of what was learnt. */
  public enum Outcome {
    KEPT,
    DISCARDED
  }

  /** Whether it is also found out how well topics are told, which takes about as long again. */
  public enum Held {
    NOTHING,
    LATEST_FIFTH
  }

  /**
   * What to learn from.
   *
   * @param inputs files and folders; {@code -} is JSON Lines on standard input
   * @param topics the file with a person's topics; where absent, the one in the index folder
   */
  public record Request(
      Path index, List<String> inputs, Optional<Path> topics, Outcome outcome, Held held) {
    public Request {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * What was learnt.
   *
   * @param read articles
   * @param labelled articles of them that have topics; the others have none of the topics
   * @param rejected records that could not be read
   * @param learned the topics
   * @param unlearned topics that too few articles have, or all, with how many have them
   */
  public record Report(
      int read,
      int labelled,
      int rejected,
      List<String> learned,
      Map<String, Integer> unlearned,
      Optional<Quality> quality,
      double seconds) {}

  /**
   * How well the topics of articles are told that nothing was learnt from.
   *
   * @param learnedFrom so many articles
   * @param heldOut so many articles, on which this was measured
   */
  public record Quality(
      int learnedFrom,
      int heldOut,
      TopicScore.Row all,
      double macroF1,
      List<TopicScore.Row> topics) {}

  private static final int BATCH = 1_000;

  private final Request request;
  private final IngestListener listener;
  private final TopicTree tree;
  private final List<HeldOut.Dated> articles = new ArrayList<>();
  private int rejected;

  private TopicLearning(Request request, IngestListener listener, TopicTree tree) {
    this.request = request;
    this.listener = listener;
    this.tree = tree;
  }

  /**
   * Runs to the end.
   *
   * @param standardInput is read where the inputs name {@code -}
   * @throws org.wirefold.tag.RegistryException with all that is wrong with the person's topics
   * @throws IllegalArgumentException where no topic can be learnt
   */
  public static Report run(Request request, InputStream standardInput, IngestListener listener)
      throws IOException {
    TopicTree tree = RegistryFile.TOPICS.read(request.index(), request.topics()).registry();
    try {
      return new TopicLearning(request, listener, tree).run(standardInput);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(request.index() + ": interrupted; nothing was learnt", e);
    }
  }

  /**
   * Forgets all topics that were learnt.
   *
   * @return how many
   */
  public static int forget(Path index) throws IOException {
    if (!StoryIndex.isIn(index)) {
      return 0;
    }
    try (StoryWriter writer = open(index)) {
      int learned = writer.held().learnedTopics().topics().size();
      writer.put(TopicModel.NONE);
      writer.commit();
      return learned;
    }
  }

  private static StoryWriter open(Path index) throws IOException {
    return StoryWriter.open(
        index, FoldSettings.DEFAULT.keyRate(), StoryWriter.Start.FROM_HELD, IndexSettings.DEFAULT);
  }

  private Report run(InputStream standardInput) throws IOException, InterruptedException {
    long start = System.nanoTime();
    read(standardInput);
    List<LabelledArticle> all = articles.stream().map(HeldOut.Dated::article).toList();
    List<String> learnable = TopicTrainer.learnable(all);
    Map<String, Integer> unlearned = new TreeMap<>(TopicTrainer.counts(all));
    learnable.forEach(unlearned::remove);
    if (learnable.isEmpty()) {
      throw new IllegalArgumentException(
          String.join(", ", request.inputs())
              + ": no topic can be learnt; write at least "
              + TopicTrainer.LEAST_ARTICLES
              + " articles that have one in \"topics\", and as many that have not");
    }
    Optional<Quality> quality =
        request.held() == Held.NOTHING ? Optional.empty() : Optional.of(quality(learnable));
    TopicModel learned = TopicTrainer.train(all);
    if (request.outcome() == Outcome.KEPT) {
      try (StoryWriter writer = open(request.index())) {
        writer.put(learned);
        writer.commit();
      }
    }
    return new Report(
        all.size(),
        (int) all.stream().filter(article -> !article.topics().isEmpty()).count(),
        rejected,
        learned.topics(),
        unlearned,
        quality,
        Math.round((System.nanoTime() - start) / 1e6) / 1e3);
  }

  private void read(InputStream standardInput) throws InterruptedException {
    ArticleReader reader = new ArticleReader(Optional.empty());
    boolean lines = request.inputs().contains("-");
    List<Path> paths =
        request.inputs().stream().filter(input -> !input.equals("-")).map(Path::of).toList();
    List<InputFile> files = reader.find(paths, this::reject);
    listener.started(lines ? 0 : files.stream().mapToLong(InputFile::bytes).sum());
    try (RecordQueue queue =
        new RecordQueue(
            reader, files, lines, new LineSource(standardInput), listener::isStopWanted)) {
      for (List<RawRecord> some = queue.next(BATCH); !some.isEmpty(); some = queue.next(BATCH)) {
        for (ReadResult result : some.parallelStream().map(RawRecord::parse).toList()) {
          switch (result) {
            case ReadResult.Accepted accepted -> articles.add(labelled(accepted.article()));
            case ReadResult.Rejected why -> reject(why);
            case ReadResult.Skipped skipped -> {}
          }
        }
        listener.advanced(queue.bytes(), articles.size());
      }
      if (queue.isStopped()) {
        throw new InterruptedException("stopped");
      }
    }
  }

  private void reject(ReadResult.Rejected why) {
    rejected++;
    listener.rejected(why);
  }

  private HeldOut.Dated labelled(Article article) {
    Set<String> topics = new LinkedHashSet<>();
    article.inputTags().topics().forEach(name -> topics.add(tree.idOf(name)));
    return new HeldOut.Dated(
        new LabelledArticle(
            TopicFeatures.of(
                AnalyzedText.of(article.title()).stems(), AnalyzedText.of(article.body()).stems()),
            topics),
        article.published().map(Published::start));
  }

  private Quality quality(List<String> topics) {
    HeldOut parts = HeldOut.of(articles);
    TopicModel learned = TopicTrainer.train(parts.rest());
    TopicScore score = new TopicScore(topics);
    for (LabelledArticle article : parts.heldOut()) {
      score.add(article.topics(), new HashSet<>(learned.match(article.features())));
    }
    return new Quality(
        parts.rest().size(), parts.heldOut().size(), score.micro(), score.macroF1(), score.rows());
  }
}
