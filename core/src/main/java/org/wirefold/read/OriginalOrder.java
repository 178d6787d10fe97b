package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.wirefold.article.Article;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts dropped blocks back where they stood among an article's paragraphs, which the raw record
 * tells: both are looked for in it by their letters and digits alone. What is not found there goes
 * to the end. O(raw record) for each article that something is put back into. Stateless.
 */
public final class OriginalOrder {
  private static final JsonMapper JSON = new JsonMapper();

  private OriginalOrder() {}

  /** The paragraphs with these blocks among them. */
  public static List<String> merge(Article article, List<String> paragraphs, List<String> blocks) {
    String whole = letters(plainText(article));
    List<String> merged = new ArrayList<>(paragraphs);
    List<Integer> places = new ArrayList<>();
    int from = 0;
    for (String paragraph : paragraphs) {
      String letters = letters(paragraph);
      int at = whole.indexOf(letters, from);
      places.add(at < 0 ? from : at);
      from = at < 0 ? from : at + letters.length();
    }
    for (String block : blocks) {
      int at = whole.indexOf(letters(block));
      int place = merged.size();
      while (at >= 0 && place > 0 && places.get(place - 1) > at) {
        place--;
      }
      merged.add(place, block);
      places.add(place, at < 0 ? whole.length() : at);
    }
    return merged;
  }

  private static String plainText(Article article) {
    String raw = article.raw().orElse("");
    return switch (article.format()) {
      case "txt", StoredRecord.BODY -> raw;
      case "jsonl" -> {
        try {
          yield strings(JSON.readTree(raw));
        } catch (JacksonException e) {
          yield raw;
        }
      }
      default -> Jsoup.parse(raw).wholeText();
    };
  }

  private static String strings(JsonNode node) {
    if (!node.isContainer()) {
      String text = node.asString("");
      return text.indexOf('<') < 0 ? text : Jsoup.parse(text).wholeText();
    }
    return node.valueStream().map(OriginalOrder::strings).collect(Collectors.joining("\n"));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
