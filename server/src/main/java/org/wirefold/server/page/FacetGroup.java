package org.wirefold.server.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchRequest;

/**
 * One dimension at the side of the results.
 *
 * @param isOpen whether its values show without a click
 * @param more how many values are not listed; 0 when all are
 * @param moreHref the view that lists them
 */
public record FacetGroup(
    String label, boolean isOpen, List<Toggle> values, long more, String moreHref) {
  private static final Set<Dimension> OPEN =
      EnumSet.of(Dimension.COMPANY, Dimension.TOPIC, Dimension.PUBLISHER, Dimension.PUBLISHED);

  static FacetGroup of(SearchRequest request, Facet facet) {
    Dimension dimension = facet.facetDimension();
    return new FacetGroup(
        dimension.label(),
        OPEN.contains(dimension) || !request.selection(dimension).isEmpty(),
        facet.values().stream().map(value -> Toggle.of(request, dimension, value)).toList(),
        facet.more(),
        Links.facet(dimension, request, ""));
  }
}
