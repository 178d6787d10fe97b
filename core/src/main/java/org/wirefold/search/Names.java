package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.wirefold.index.SearchLease;
import org.wirefold.schema.Dimension;

/**
 * The names of companies, topics, people and publishers at one point in time, to be found by the
 * beginning of any of their words: every name is kept once for each word, from there on, in order,
 * so that one binary search finds them all.
 *
 * <p>Read from the term dictionaries when a reader is new, some 200 ms for a million names; the
 * {@value #MOST} that most articles have are kept of each dimension. Immutable, thread-safe.
 */
final class Names {
  private static final int MOST = 50_000;

  /** Who types "john" means a John rather than a Johnson, unless that is far better known. */
  private static final int BEGINNING = 3;

  /** A name may be found by several of its words, and some are not shown. */
  private static final int SPARE = 4;

  private static final Comparator<Entry> ORDER =
      Comparator.comparingInt((Entry entry) -> -entry.weight())
          .thenComparing(entry -> entry.name().label());

  /** A name from one of its words on. */
  private record Entry(String key, boolean isBeginning, Name name) {
    int weight() {
      return isBeginning ? BEGINNING * name.articles() : name.articles();
    }
  }

  /** A value of a dimension, and how many articles have it. */
  record Name(Suggestion.Kind kind, String value, String label, int articles) {}

  private final Entry[] entries;

  private Names(List<Name> names, List<Entry> entries) {
    names.forEach(name -> addTo(entries, name, name.label()));
    this.entries = sorted(entries);
  }

  private static Entry[] sorted(List<Entry> entries) {
    Entry[] sorted = entries.toArray(Entry[]::new);
    Arrays.sort(sorted, Comparator.comparing(Entry::key));
    return sorted;
  }

  private static void addTo(List<Entry> entries, Name name, String called) {
    String folded = FoldedText.of(called);
    for (int at = 0; at < folded.length(); at++) {
      if (Character.isLetterOrDigit(folded.charAt(at))
          && (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1)))) {
        entries.add(new Entry(folded.substring(at), at == 0, name));
      }
    }
  }

  /** The names in the index as lent. */
  static Names read(SearchLease lease, Labels labels) throws IOException {
    List<Name> names = new ArrayList<>();
    List<Entry> aliases = new ArrayList<>();
    for (Suggestion.Kind kind : Suggestion.Kind.values()) {
      if (kind.dimension().isPresent()) {
        Dimension dimension = kind.dimension().get();
        for (Name name : most(lease.searcher().getIndexReader(), kind, dimension, labels)) {
          names.add(name);
          labels.aliases(dimension, name.value()).forEach(alias -> addTo(aliases, name, alias));
        }
      }
    }
    return new Names(names, aliases);
  }

  private static List<Name> most(
      IndexReader reader, Suggestion.Kind kind, Dimension dimension, Labels labels)
      throws IOException {
    List<Name> all = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, dimension.field());
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String value = term.utf8ToString();
        all.add(new Name(kind, value, labels.label(dimension, value), each.docFreq()));
      }
    }
    all.sort(Comparator.comparingInt(Name::articles).reversed());
    return all.subList(0, Math.min(MOST, all.size()));
  }

  /**
   * The names that most articles have of those with a word that begins so; those that begin so
   * themselves count for more.
   *
   * @param typed folded
   */
  List<Name> find(String typed, int limit, IndexReader reader) throws IOException {
    PriorityQueue<Entry> best = new PriorityQueue<>(ORDER.reversed());
    for (int i = firstNotBefore(typed);
        i < entries.length && entries[i].key().startsWith(typed);
        i++) {
      best.add(entries[i]);
      if (best.size() > SPARE * limit) {
        best.remove();
      }
    }
    List<Name> names = new ArrayList<>();
    Set<Name> seen = new HashSet<>();
    for (Entry entry : best.stream().sorted(ORDER).toList()) {
      if (names.size() < limit && seen.add(entry.name()) && isShown(entry.name(), reader)) {
        names.add(entry.name());
      }
    }
    return names;
  }

  private int firstNotBefore(String typed) {
    int low = 0;
    int high = entries.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries[middle].key().compareTo(typed) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Dictionaries still have what only deleted or hidden articles had. */
  private static boolean isShown(Name name, IndexReader reader) throws IOException {
    Term term = new Term(name.kind().dimension().orElseThrow().field(), name.value());
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum articles = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      if (articles != null) {
        for (int doc = articles.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = articles.nextDoc()) {
          if (live == null || live.get(doc)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
