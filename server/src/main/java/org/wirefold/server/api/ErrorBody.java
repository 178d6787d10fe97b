package org.wirefold.server.api;

import java.util.Optional;

/** The one shape of every error over HTTP: {@code {"error":{"code","message","parameter"}}}. */
public record ErrorBody(Detail error) {

  /**
   * What went wrong.
   *
   * @param code stable, for programs
   * @param message for people; may change
   * @param parameter the parameter at fault, where one is
   */
  public record Detail(String code, String message, Optional<String> parameter) {}

  public static ErrorBody of(String code, String message, Optional<String> parameter) {
    return new ErrorBody(new Detail(code, message, parameter));
  }
}
