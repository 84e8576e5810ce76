@org.jspecify.annotations.NullMarked
package city.posterity.cityhall.forms;
