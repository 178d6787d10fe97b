package org.wirefold.search;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value of a dimension as filters take it, and as people read it. JSON has the label.
 *
 * @param value {@code huawei}
 * @param label {@code Huawei}
 */
public record Tag(String value, @JsonValue String label) {}
