package org.wirefold.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;

/**
 * Gives every article its id: the one the input gives, else its URL without what does not tell
 * pages apart, else its place. Immutable, thread-safe.
 */
final class ArticleIds {
  private static final Pattern URL =
      Pattern.compile("(?:https?:)?//([^/?#\\s]+)([^?#\\s]*)(?:\\?([^#\\s]*))?(?:#.*)?");
  private static final Pattern PORT = Pattern.compile(":(?:80|443)$");
  private static final Pattern LAST_SLASHES = Pattern.compile("/+$");
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "dclid", "msclkid", "yclid", "mc_cid", "mc_eid", "igshid", "cmpid",
          "cmp", "ref", "ref_src", "smid", "_ga", "ocid", "ncid");

  private final Optional<String> namespace;

  ArticleIds(Optional<String> namespace) {
    this.namespace = namespace;
  }

  ArticleId of(Optional<String> given, Optional<String> url, SourceRef where)
      throws UnreadableException {
    String plain =
        given
            .or(() -> url.flatMap(ArticleIds::fromUrl))
            .filter(id -> !id.isBlank()) // as of "http://:80/"
            .orElseGet(() -> where.file() + (where.record() == 0 ? "" : "#" + where.record()));
    String id = namespace.map(n -> n + ":" + plain).orElse(plain);
    if (id.length() <= ArticleId.MAX_CHARS) {
      return new ArticleId(id);
    }
    if (given.isPresent()) {
      throw new UnreadableException(
          "\"id\" has " + id.length() + " characters", "give at most " + ArticleId.MAX_CHARS);
    }
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return new ArticleId(id.substring(0, ArticleId.MAX_CHARS - 40) + "~" + hash(bytes));
  }

  Optional<String> namespace() {
    return namespace;
  }

  /** The {@link #hash} of these bytes as they are read under the namespace. */
  String hashed(byte[] bytes) {
    if (namespace.isEmpty()) {
      return hash(bytes);
    }
    byte[] prefix = (namespace.get() + '\0').getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(prefix, prefix.length + bytes.length);
    System.arraycopy(bytes, 0, all, prefix.length, bytes.length);
    return hash(all);
  }

  /** The URL as an id; empty for what is no web address. */
  static Optional<String> fromUrl(String url) {
    Matcher m = URL.matcher(url.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String host = PORT.matcher(group(m, 1).toLowerCase(Locale.ROOT)).replaceFirst("");
    host = host.startsWith("www.") ? host.substring(4) : host;
    String path = LAST_SLASHES.matcher(group(m, 2)).replaceFirst("");
    String query =
        Arrays.stream(group(m, 3).split("&"))
            .filter(p -> !p.isEmpty() && !isTracking(p))
            .collect(Collectors.joining("&"));
    return Optional.of(host + path + (query.isEmpty() ? "" : "?" + query));
  }

  static boolean isWebAddress(String text) {
    return URL.matcher(text.strip()).matches();
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  private static String group(Matcher m, int number) {
    String text = m.group(number);
    return text == null ? "" : text;
  }

  /** The first 16 bytes of SHA-256, in hex: the hash that says whether a raw record changed. */
  static String hash(byte[] bytes) {
    try {
      byte[] all = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(all, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
