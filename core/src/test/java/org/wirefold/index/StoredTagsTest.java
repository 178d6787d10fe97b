package org.wirefold.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.StorySchema;
import org.wirefold.tag.Mention;
import org.wirefold.tag.Tags;
import org.wirefold.tag.TopicOrigin;

final class StoredTagsTest {
  private static final Tags TAGS =
      new Tags(
          List.of("acme"),
          List.of("trade"),
          List.of("Jane Roe"),
          List.of("Paris", "Lyon"),
          List.of(),
          List.of(
              new Mention(Mention.Kind.COMPANY, "acme", "Acme", 0, 4),
              new Mention(Mention.Kind.PERSON, "Jane Roe", "Jane Roe", 30, 38),
              new Mention(Mention.Kind.PERSON, "Jane Roe", "Roe", 90, 93),
              new Mention(Mention.Kind.COMPANY, "acme", "Acme", 12, 16),
              new Mention(Mention.Kind.PLACE, "Paris", "Paris", 14, 19)),
          Map.of("trade", List.of(TopicOrigin.QUERY)));

  @Test
  void mentionsComeBackAsTheyWere() throws IOException {
    assertEquals(TAGS, StoredTags.read(StoredTags.field(TAGS).binaryValue()));
    Tags none =
        new Tags(List.of(), List.of(), List.of(), List.of(), List.of("x"), List.of(), Map.of());
    assertEquals(none, StoredTags.read(StoredTags.field(none).binaryValue()));
  }

  @Test
  void mentionsWrittenOutByAnOlderVersionAreRead() throws IOException {
    RecordCodec<Tags> older = new RecordCodec<>(Tags.class);
    assertEquals(TAGS, StoredTags.read(older.store(StorySchema.TAGS, TAGS).binaryValue()));
  }
}
