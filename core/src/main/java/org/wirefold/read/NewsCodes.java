package org.wirefold.read;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirefold.article.Handling;
import org.wirefold.article.Published;

/**
 * The words of the news trade for what may be done with an article, as NewsML, NITF and ninjs write
 * them: alone, behind a scheme ({@code stat:usable}) or as the end of a URI. What we do not know is
 * taken as usual.
 *
 * <p>Source: the IPTC NewsCodes {@code pubstatusg2} and {@code signal}; the opening words of notes
 * to editors are those that agencies print.
 */
final class NewsCodes {
  private static final Pattern SCHEME = Pattern.compile("^.*[:/#]", Pattern.DOTALL);
  private static final Pattern CORRECTION =
      Pattern.compile(
          "(?i)\\W*(?:eds?:?\\s+)?(?:correct(?:s|ed|ing|ion)?|clarif\\w+)\\b.*", Pattern.DOTALL);
  private static final Pattern REFILE =
      Pattern.compile(
          "(?i)\\W*(?:eds?:?\\s+)?(?:refil\\w+|repeat\\w*|resend\\w*|resent)\\b.*", Pattern.DOTALL);
  private static final Pattern UPDATE =
      Pattern.compile(
          "(?i)\\W*(?:eds?:?\\s+)?(?:updat\\w+|recast\\w*|adds\\b|writethru|writethrough).*",
          Pattern.DOTALL);

  private NewsCodes() {}

  /** The code without its scheme. */
  static String code(String text) {
    return SCHEME.matcher(text.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
  }

  /**
   * What a status, signals and a note to editors say together.
   *
   * @param embargo the date up to which it must not be shown
   */
  static Handling handling(
      String status, Optional<Published> embargo, List<String> signals, String note) {
    Optional<Instant> until = embargo.map(Published::start);
    return new Handling(status(status, until), revision(signals, note), until, false);
  }

  /** The same of an article of which only the beginning is here. */
  static Handling partial(Handling handling) {
    return new Handling(handling.status(), handling.revision(), handling.embargo(), true);
  }

  private static Handling.Status status(String text, Optional<Instant> embargo) {
    return switch (code(text)) {
      case "withheld", "withhold", "hold" -> Handling.Status.WITHHELD;
      case "canceled", "cancelled", "cancel", "killed", "kill", "retracted" ->
          Handling.Status.CANCELED;
      // Whoever does not say until when means that it must wait for a word.
      case "embargoed" -> embargo.isPresent() ? Handling.Status.USABLE : Handling.Status.WITHHELD;
      default -> Handling.Status.USABLE;
    };
  }

  private static Handling.Revision revision(List<String> signals, String note) {
    for (String signal : signals) {
      Handling.Revision revision = byWords(code(signal));
      if (revision != Handling.Revision.NONE) {
        return revision;
      }
    }
    return byWords(note);
  }

  private static Handling.Revision byWords(String text) {
    if (CORRECTION.matcher(text).matches()) {
      return Handling.Revision.CORRECTION;
    }
    if (REFILE.matcher(text).matches()) {
      return Handling.Revision.REFILE;
    }
    return UPDATE.matcher(text).matches() ? Handling.Revision.UPDATE : Handling.Revision.NONE;
  }
}
