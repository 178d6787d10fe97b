package org.wirefold.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wirefold.schema.Dimension;
import org.wirefold.server.api.Route.Parameter;

/** The parameters that several routes take, as {@code /openapi.json} describes them. */
final class Parameters {
  static final Parameter SIZE = Parameter.of("size", "how many at most");

  private Parameters() {}

  /** What a search takes. */
  static List<Parameter> search() {
    List<Parameter> all = new ArrayList<>(filters());
    all.add(Parameter.of("sort", "relevance (default), newest, oldest or copied (most copies first)"));
    all.add(SIZE);
    all.add(Parameter.of("cursor", "where the page before ended: its \"next\""));
    all.add(Parameter.of("fold", "false lists every copy for itself"));
    all.add(Parameter.of("relax", "false takes a query as it is where it finds too little"));
    return all;
  }

  /** What narrows a search. */
  static List<Parameter> filters() {
    Stream<Parameter> dimensions =
        Arrays.stream(Dimension.values())
            .map(
                dimension ->
                    Parameter.list(
                        dimension.key(),
                        "only with this value; several mean any of them, -value without it"));
    return Stream.concat(
            Stream.of(
                Parameter.of("q", "the query; everything where it is absent"),
                Parameter.of("from", "not before this day, month, year or instant"),
                Parameter.of("to", "not after it")),
            dimensions)
        .toList();
  }

  static List<Parameter> and(List<Parameter> some, Parameter... more) {
    return Stream.concat(some.stream(), Arrays.stream(more)).toList();
  }
}
