package org.wirefold.bench.stress;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an edit changes: a headline, and paragraphs of sentences. Immutable. */
record Text(String title, List<List<String>> paragraphs) {
  Text {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
  }

  static Text of(String title, String body) {
    return new Text(
        title,
        Stream.of(body.split("\n\\s*\n", -1))
            .map(paragraph -> sentences(paragraph.replaceAll("\\s+", " ").strip()))
            .filter(sentences -> !sentences.isEmpty())
            .toList());
  }

  static List<String> sentences(String paragraph) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(paragraph);
    List<String> sentences = new ArrayList<>();
    for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      sentences.add(paragraph.substring(from, to).strip());
      from = to;
    }
    sentences.removeIf(String::isEmpty);
    return sentences;
  }

  String body() {
    return paragraphs.stream()
        .map(sentences -> String.join(" ", sentences))
        .collect(Collectors.joining("\n\n"));
  }

  List<String> sentences() {
    return paragraphs.stream().flatMap(List::stream).toList();
  }

  int words() {
    return body().split("\\s+", -1).length;
  }

  Text withTitle(String other) {
    return new Text(other, paragraphs);
  }

  Text withParagraphs(List<List<String>> others) {
    return new Text(title, others);
  }

  /** Each of these sentences a paragraph by itself. */
  Text withSentences(List<String> others) {
    return withParagraphs(others.stream().map(List::of).toList());
  }

  Text with(UnaryOperator<String> everySentence) {
    return withParagraphs(
        paragraphs.stream().map(p -> p.stream().map(everySentence).toList()).toList());
  }

  Text before(List<String> more) {
    return withParagraphs(Stream.concat(paragraphs.stream(), more.stream().map(List::of)).toList());
  }

  Text after(List<String> more) {
    return withParagraphs(Stream.concat(more.stream().map(List::of), paragraphs.stream()).toList());
  }
}
