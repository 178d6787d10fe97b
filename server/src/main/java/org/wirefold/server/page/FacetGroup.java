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
 * @param key the dimension's name in addresses
 * @param isOpen whether its values show without a click
 * @param more how many values are not listed; 0 when all are
 * @param moreHref the view that lists them
 * @param hidden what a form that searches the values keeps of the search
 */
public record FacetGroup(
    String key,
    String label,
    boolean isOpen,
    List<Toggle> values,
    long more,
    String moreHref,
    List<Field> hidden) {
  private static final Set<Dimension> OPEN =
      EnumSet.of(Dimension.COMPANY, Dimension.TOPIC, Dimension.PUBLISHER);

  static FacetGroup of(SearchRequest request, Facet facet) {
    Dimension dimension = facet.facetDimension();
    return new FacetGroup(
        dimension.key(),
        dimension.label(),
        OPEN.contains(dimension) || !request.selection(dimension).isEmpty(),
        Toggle.of(request, facet),
        facet.more(),
        Links.facet(dimension, request, ""),
        Field.of(request));
  }
}
