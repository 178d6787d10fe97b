package org.wirefold.server.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A file that pages need and that ships with us. Its address has a checksum of its content, so that
 * a browser may keep it for good and still sees a new version at once. Immutable.
 */
public final class StaticFile {
  public static final StaticFile STYLESHEET =
      new StaticFile("wirefold.css", "text/css; charset=utf-8");
  public static final StaticFile SCRIPT =
      new StaticFile("wirefold.js", "text/javascript; charset=utf-8");
  public static final StaticFile ICON = new StaticFile("wirefold.svg", "image/svg+xml");

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private final String file;
  private final String contentType;
  private final byte[] content;
  private final String href;

  private StaticFile(String file, String contentType) {
    this.file = file;
    this.contentType = contentType;
    content = read(file);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    href = "/static/" + file + "?v=" + Long.toHexString(checksum.getValue());
  }

  static StaticFile named(String file) {
    return Stream.of(STYLESHEET, SCRIPT, ICON)
        .filter(f -> f.file.equals(file))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("no file is called " + file));
  }

  /** Where pages link to it. */
  public String href() {
    return href;
  }

  void answer(Context ctx) {
    ctx.header("Cache-Control", FOR_GOOD).contentType(contentType).result(content);
  }

  private static byte[] read(String file) {
    try (InputStream in = StaticFile.class.getResourceAsStream("static/" + file)) {
      if (in == null) {
        throw new IllegalStateException("static/" + file + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("static/" + file + " cannot be read", e);
    }
  }
}
