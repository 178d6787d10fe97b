package org.wirefold.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.article.Article;
import org.wirefold.ingest.IngestReport.Note;

/**
 * Counts what a person should know of a run though nothing is rejected for it, by kind and with the
 * first example. Owned by the thread of the run.
 */
final class Notes {
  private final Map<String, Note> notes = new LinkedHashMap<>();

  /** Notes something about this article. */
  void add(String kind, Article article, String detail) {
    Note first = new Note(kind, 1, article.source() + ": " + detail);
    notes.merge(kind, first, (note, next) -> new Note(kind, note.count() + 1, note.example()));
  }

  List<Note> list() {
    return List.copyOf(notes.values());
  }
}
