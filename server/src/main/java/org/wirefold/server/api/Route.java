package org.wirefold.server.api;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.lang.reflect.Type;
import java.util.List;

/**
 * A route of the API: what answers it, and what {@code /openapi.json} says of it.
 *
 * @param path as the server takes it; {@code <id>} may hold slashes
 * @param summary one sentence
 * @param answer what is answered when all is well
 */
record Route(
    HandlerType method,
    String path,
    String summary,
    List<Parameter> parameters,
    Answer answer,
    Handler handler) {
  Route {
    parameters = List.copyOf(parameters);
  }

  /** A route that is read, and answers with one JSON value. */
  static Route get(
      String path, String summary, List<Parameter> parameters, Type answer, Handler handler) {
    return new Route(HandlerType.GET, path, summary, parameters, Answer.json(answer), handler);
  }

  /**
   * A parameter of the path or the query.
   *
   * @param isList whether it may be given several times
   */
  record Parameter(String name, String description, boolean isRequired, boolean isList) {
    static Parameter of(String name, String description) {
      return new Parameter(name, description, false, false);
    }

    static Parameter required(String name, String description) {
      return new Parameter(name, description, true, false);
    }

    static Parameter list(String name, String description) {
      return new Parameter(name, description, false, true);
    }
  }

  /**
   * The body of an answer.
   *
   * @param mediaTypes it may have one of these
   * @param type of the JSON value, or of each line; {@link String} for what is no JSON
   */
  record Answer(List<String> mediaTypes, Type type) {
    static Answer json(Type type) {
      return new Answer(List.of("application/json"), type);
    }

    static Answer text(String... mediaTypes) {
      return new Answer(List.of(mediaTypes), String.class);
    }
  }
}
