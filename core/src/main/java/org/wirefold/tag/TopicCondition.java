package org.wirefold.tag;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.wirefold.analysis.Stems;
import org.wirefold.schema.StorySchema;

/** A part of a topic's query, which holds of an article or not. Immutable, thread-safe. */
sealed interface TopicCondition {
  boolean holds(Found found);

  /** What was found in one article. Used by one thread. */
  final class Found {
    private final BitSet patterns;
    private final Stems title;
    private final Stems body;
    private Optional<MemoryIndex> index = Optional.empty();

    Found(BitSet patterns, Stems title, Stems body) {
      this.patterns = patterns;
      this.title = title;
      this.body = body;
    }

    private boolean matches(Query query) {
      if (index.isEmpty()) {
        MemoryIndex fresh = new MemoryIndex();
        fresh.addField(StorySchema.TITLE, title.stream());
        fresh.addField(StorySchema.BODY, body.stream());
        index = Optional.of(fresh);
      }
      return index.get().search(query) > 0;
    }
  }

  /** A pattern of {@link TopicPatterns} occurs. */
  record Occurs(int pattern) implements TopicCondition {
    @Override
    public boolean holds(Found found) {
      return found.patterns.get(pattern);
    }
  }

  // Loops, not streams: these run some thousand times an article.
  record AnyOf(List<TopicCondition> parts) implements TopicCondition {
    @Override
    public boolean holds(Found found) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).holds(found)) {
          return true;
        }
      }
      return false;
    }
  }

  record AllOf(List<TopicCondition> parts) implements TopicCondition {
    @Override
    public boolean holds(Found found) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).holds(found)) {
          return false;
        }
      }
      return true;
    }
  }

  record Not(TopicCondition part) implements TopicCondition {
    @Override
    public boolean holds(Found found) {
      return !part.holds(found);
    }
  }

  /**
   * What no pattern can say, such as words near each other: Lucene runs it on an index of the one
   * article, which is made of the stems when the first such condition asks.
   */
  record Matches(Query query) implements TopicCondition {
    @Override
    public boolean holds(Found found) {
      return found.matches(query);
    }
  }
}
