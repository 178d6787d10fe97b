package org.wirefold.bench.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.Words;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.index.SearchLease;
import org.wirefold.index.SearchLease.StoredArticle;
import org.wirefold.index.StoryIndex;
import org.wirefold.tag.Tags;

/**
 * A story as it was read, folded and tagged, with the first {@value #MOST_WORDS} words of its
 * copies analysed: what counting costs does not depend on the rest. Immutable.
 */
record SampleStory(Story story, List<Copy> copies) {
  private static final int MOST_WORDS = 100;

  /** One article of it. */
  record Copy(Article article, Tags tags, AnalyzedText title, AnalyzedText body) {}

  /** All stories of an index. */
  static List<SampleStory> in(Path folder) throws IOException {
    List<SampleStory> stories = new ArrayList<>();
    try (StoryIndex index = StoryIndex.open(folder);
        SearchLease lease = index.lease()) {
      for (int number = 0; number < lease.stories().numbers(); number++) {
        if (lease.stories().document(number) >= 0) {
          stories.add(read(lease.story(number), lease));
        }
      }
    }
    return stories;
  }

  private static SampleStory read(Story story, SearchLease lease) throws IOException {
    List<Copy> copies = new ArrayList<>();
    for (Story.Member member : story.members()) {
      copies.add(copy(member.id(), lease));
    }
    return new SampleStory(story, copies);
  }

  private static Copy copy(ArticleId id, SearchLease lease) throws IOException {
    StoredArticle stored = lease.article(lease.document(id).orElseThrow());
    String body = beginning(stored.article().body());
    return new Copy(
        stored.article().toBuilder().body(body).raw(Optional.empty()).build(),
        stored.tags(),
        AnalyzedText.of(stored.article().title()),
        AnalyzedText.of(body));
  }

  private static String beginning(String body) {
    Words words = Words.of(body);
    return words.size() <= MOST_WORDS ? body : body.substring(0, words.end(MOST_WORDS - 1));
  }
}
