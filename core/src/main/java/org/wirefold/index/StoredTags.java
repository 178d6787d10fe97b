package org.wirefold.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.wirefold.schema.StorySchema;
import org.wirefold.tag.Mention;
import org.wirefold.tag.Tags;
import org.wirefold.tag.TopicOrigin;

/**
 * Tags as they are stored: mentions as numbers, each of their names once. Written out they are half
 * as long as the article, and take as long to write. Immutable.
 *
 * @param mentions written out, as indexes of before have them
 * @param names kinds, what mentions name, and the forms that stand in the text
 * @param marks {@value #NUMBERS} numbers a mention: its kind, entity and surface among the names,
 *     its start behind the end of the one before, its length
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record StoredTags(
    List<String> companies,
    List<String> topics,
    List<String> people,
    List<String> places,
    List<String> orgs,
    List<Mention> mentions,
    List<String> names,
    int[] marks,
    Map<String, List<TopicOrigin>> topicOrigins) {
  private static final int NUMBERS = 5;
  private static final RecordCodec<StoredTags> CODEC = new RecordCodec<>(StoredTags.class);

  StoredTags {
    marks = marks == null ? new int[0] : marks; // as indexes of before
  }

  /** What a stored field holds. */
  static Tags read(BytesRef stored) throws IOException {
    return CODEC.read(stored).tags();
  }

  static StoredField field(Tags tags) {
    return CODEC.store(StorySchema.TAGS, of(tags));
  }

  private static StoredTags of(Tags tags) {
    Map<String, Integer> names = new LinkedHashMap<>();
    int[] marks = new int[tags.mentions().size() * NUMBERS];
    int next = 0;
    int end = 0;
    for (Mention mention : tags.mentions()) {
      marks[next++] = place(mention.kind().name(), names);
      marks[next++] = place(mention.entity(), names);
      marks[next++] = place(mention.surface(), names);
      marks[next++] = mention.start() - end;
      marks[next++] = mention.end() - mention.start();
      end = mention.end();
    }
    return new StoredTags(
        tags.companies(),
        tags.topics(),
        tags.people(),
        tags.places(),
        tags.orgs(),
        List.of(),
        List.copyOf(names.keySet()),
        marks,
        tags.topicOrigins());
  }

  private static int place(String name, Map<String, Integer> names) {
    Integer known = names.putIfAbsent(name, names.size());
    return known == null ? names.size() - 1 : known;
  }

  private Tags tags() {
    List<Mention> all = new ArrayList<>(mentions);
    int end = 0;
    for (int i = 0; i < marks.length; i += NUMBERS) {
      int start = end + marks[i + 3];
      end = start + marks[i + 4];
      all.add(
          new Mention(
              Mention.Kind.valueOf(names.get(marks[i])),
              names.get(marks[i + 1]),
              names.get(marks[i + 2]),
              start,
              end));
    }
    return new Tags(companies, topics, people, places, orgs, all, topicOrigins);
  }
}
