package city.posterity.bench;

import city.posterity.cityhall.Cityhall;
import city.posterity.cityhall.web.Public;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole program with one page more, which does nothing: what a request costs at least. */
public final class HelloServer {

  private HelloServer() {}

  /** The page. */
  @RestController
  static final class Hello {
    @Public
    @GetMapping(path = "/hello", produces = "text/plain")
    String hello() {
      return "hello";
    }
  }

  /**
   * @param arguments settings, as in {@code --posterity.port=8080}
   */
  public static void main(String[] arguments) {
    new SpringApplicationBuilder(Cityhall.class, Hello.class, Suppliers.class, ComparisonWork.class)
        .run(arguments);
  }
}
