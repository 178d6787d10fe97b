package org.wirefold.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.wirefold.analysis.Blocks;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Furniture;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.query.Lexicon;
import org.wirefold.query.QueryReader;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Reading;
import org.wirefold.search.SearchRequest.Sort;
import org.wirefold.search.SearchResult.Total;

/**
 * Answers searches over one index, each at one point in time. Counts are exact: every match is
 * looked at, so a search costs time and memory in proportion to what it matches. Thread-safe.
 */
public final class StorySearch {
  /** How many values of a dimension a search lists. */
  public static final int FACET_SIZE = 10;

  private final StoryIndex index;
  private final Synonyms synonyms;
  private final QueryReader reader = new QueryReader();
  private final IndexState state = new IndexState();

  public StorySearch(StoryIndex index) {
    this.index = index;
    this.synonyms = new Synonyms(index.folder());
  }

  /** Everything a search result shows; {@link RequestException} when the request cannot be read. */
  public SearchResult search(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    try (SearchLease lease = index.lease()) {
      Labels labels = state.labels(lease);
      Lexicon lexicon = lexicon(lease);
      QueryReader.Reading reading = reader.read(request.query(), lexicon);
      SearchQuery query = SearchQuery.of(request, reading.query(), lease, labels);
      boolean scored = request.sort() == Sort.RELEVANCE && !request.query().isBlank();
      ScoreMode mode = scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
      Matches matches = Matches.of(query.all(), lease, mode);
      Ranking ranking = new Ranking(matches, lease.stories(), request.fold());
      Optional<Relaxation.Found> relaxed =
          request.reading() == Reading.HELPFUL && ranking.stories() < Relaxation.FEW
              ? new Relaxation(lease, lexicon, reader, query, request).of(reading.node(), ranking)
              : Optional.empty();
      ResultPage page = new ResultPage(request, lease, labels);
      page.add(Cursor.Part.TYPED, ranking, query.text());
      if (relaxed.isPresent()) {
        page.follow(relaxed.get().ranking(), relaxed.get().text(), ranking::has);
      }
      return new SearchResult(
          request.query(),
          note(reading.note(), relaxed.map(Relaxation.Found::note)),
          relaxed.map(
              r ->
                  new SearchResult.Relaxed(
                      r.node().toString(), new Total(r.ranking().stories(), r.matches().count()))),
          new Total(ranking.stories(), matches.count()),
          page.hits(),
          request.facets().isEmpty()
              ? List.of()
              : new Facets(request, query, lease, state).all(matches, FACET_SIZE),
          page.next(),
          (System.nanoTime() - start) / 1_000_000);
    }
  }

  private static Optional<String> note(Optional<String> first, Optional<String> second) {
    return first.isPresent() && second.isPresent()
        ? Optional.of(first.get() + " " + second.get())
        : first.or(() -> second);
  }

  private SearchQuery query(SearchRequest request, SearchLease lease) throws IOException {
    Query text = reader.read(request.query(), lexicon(lease)).query();
    return SearchQuery.of(request, text, lease, state.labels(lease));
  }

  /** What registries, a person's synonyms and this state of the index know of words. */
  public Lexicon lexicon(SearchLease lease) throws IOException {
    return new IndexLexicon(lease, state.labels(lease), synonyms);
  }

  /**
   * The values of one dimension under a search whose own selection in that dimension is ignored.
   *
   * @param prefix of the label or of a word in it; blank for all
   */
  public Facet facet(SearchRequest request, Dimension dimension, String prefix, int size)
      throws IOException {
    try (SearchLease lease = index.lease()) {
      SearchQuery query = query(request, lease);
      return new Facets(request, query, lease, state).one(dimension, prefix, size);
    }
  }

  /**
   * How what matches spreads over time, dates and all. Whoever wants to see more than what is
   * selected takes dates, or the selection of {@link Dimension#PUBLISHED}, out of the request.
   */
  public DateHistogram histogram(SearchRequest request) throws IOException {
    try (SearchLease lease = index.lease()) {
      SearchQuery query = query(request, lease);
      return Timeline.of(find(query.all(), lease), lease.stories(), request.fold()).histogram();
    }
  }

  /**
   * What matches as a whole; of each dimension that the request has facets for, so many values.
   *
   * @param copied how many of the stories with copies to read
   */
  public Overview overview(SearchRequest request, int values, int copied) throws IOException {
    try (SearchLease lease = index.lease()) {
      SearchQuery query = query(request, lease);
      return new OverviewReader(request, query, lease, state).read(values, copied);
    }
  }

  /**
   * What somebody may be about to type: companies, topics, people, publishers, then stories, whose
   * name or headline has words that begin so.
   */
  public List<Suggestion> suggest(String typed, int limit) throws IOException {
    try (SearchLease lease = index.lease()) {
      return new Suggester(lease, state.names(lease)).suggest(typed, limit);
    }
  }

  /** Makes what belongs to the newest reader alone, so that no request has to wait for it. */
  public void warm() throws IOException {
    try (SearchLease lease = index.lease()) {
      state.warm(lease);
    }
  }

  /** Other stories about the same, most alike first; empty where no story has the id. */
  public List<RelatedStory> related(StoryId id, int limit) throws IOException {
    try (SearchLease lease = index.lease()) {
      Optional<Integer> number = lease.storyNumber(id.value());
      return number.isEmpty()
          ? List.of()
          : new Relatives(lease, state.labels(lease)).of(number.get(), limit);
    }
  }

  /** The story with this id, with this former id, or that holds the article of this id. */
  public Optional<StoryDetail> story(String id) throws IOException {
    try (SearchLease lease = index.lease()) {
      return new Lookup(lease, state.labels(lease)).story(id);
    }
  }

  public Optional<ArticleDetail> article(ArticleId id) throws IOException {
    try (SearchLease lease = index.lease()) {
      return new Lookup(lease, state.labels(lease)).article(id);
    }
  }

  /** Why the article of this id is not shown, in a sentence; empty where none is held back. */
  public Optional<String> withheld(String id) throws IOException {
    try (SearchLease lease = index.lease()) {
      return new Lookup(lease, state.labels(lease)).withheld(id);
    }
  }

  /**
   * Every article that matches, one a call, uncapped, oldest first; whether the request folds does
   * not matter.
   */
  public void export(SearchRequest request, Consumer<ArticleDetail> rows) throws IOException {
    try (SearchLease lease = index.lease()) {
      Labels labels = state.labels(lease);
      SearchQuery query = query(request, lease);
      Matches matches = find(query.all(), lease);
      DetailReader details = new DetailReader(lease, labels);
      for (int document : new ExportOrder(lease).of(matches)) {
        rows.accept(details.article(document));
      }
    }
  }

  /** Every story that matches as typed, one a call, uncapped, the oldest in the index first. */
  public void stories(SearchRequest request, Consumer<Story> each) throws IOException {
    try (SearchLease lease = index.lease()) {
      Matches matches = find(query(request, lease).all(), lease);
      BitSet numbers = new BitSet();
      for (int i = 0; i < matches.count(); i++) {
        numbers.set(lease.stories().storyOf(matches.document(i)));
      }
      for (int number = numbers.nextSetBit(0); number >= 0; ) {
        each.accept(lease.story(number));
        number = numbers.nextSetBit(number + 1);
      }
    }
  }

  /** What was learnt to be furniture, of what is asked for, with where it stands now. */
  public List<LearnedDetail> learned(Predicate<LearnedBlock> wanted) throws IOException {
    try (SearchLease lease = index.lease()) {
      return new LearnedReader(lease.shown()).read(wanted);
    }
  }

  /** The same of the blocks that were dropped from an article. */
  public List<LearnedDetail> learned(ArticleDetail article) throws IOException {
    return learned(block -> article.furniture().stream().anyMatch(f -> isOf(block, f)));
  }

  private static boolean isOf(LearnedBlock block, Furniture dropped) {
    return block.rule().equals(dropped.rule())
        && block.hash() == Blocks.hash(block.outlet().key(), dropped.text());
  }

  /** Companies that articles are tagged with and no registry has, those of most stories first. */
  public List<CompanyCandidate> companyCandidates() throws IOException {
    Facet stories = facet(SearchRequest.ALL, Dimension.COMPANY, "", Integer.MAX_VALUE);
    try (SearchLease lease = index.lease()) {
      Labels labels = state.labels(lease);
      return stories.values().stream()
          .filter(value -> !labels.isCompany(value.value()))
          .map(value -> new CompanyCandidate(value.value(), value.count()))
          .toList();
    }
  }

  /** How much the index holds. */
  public Total size() {
    try (SearchLease lease = index.lease()) {
      return new Total(lease.stories().stories(), lease.stories().articles());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Matches find(Query query, SearchLease lease) throws IOException {
    return Matches.of(query, lease, ScoreMode.COMPLETE_NO_SCORES);
  }
}
