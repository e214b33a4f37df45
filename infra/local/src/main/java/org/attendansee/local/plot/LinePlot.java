package org.attendansee.local.plot;

import java.awt.BasicStroke;
import java.nio.file.Path;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How one number goes with another. The y axis begins at 0. */
public final class LinePlot {

    private final XYChart chart;

    /** @param xAxis what it counts, and in which unit, as in {@code time (s)} */
    public LinePlot(String title, String xAxis, String yAxis) {
        chart = new XYChartBuilder()
                .width(Look.WIDTH)
                .height(Look.HEIGHT)
                .title(title)
                .xAxisTitle(xAxis)
                .yAxisTitle(yAxis)
                .build();
        Look.apply(chart.getStyler());
    }

    /** A line through points that were measured one by one, which are marked. */
    public LinePlot points(String name, double[] xs, double[] ys) {
        XYSeries series = chart.addSeries(name, xs, ys);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setLineStyle(new BasicStroke(2));
        return this;
    }

    /** A line through so many points that they are not marked. */
    public LinePlot line(String name, double[] xs, double[] ys) {
        XYSeries series = chart.addSeries(name, xs, ys);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineStyle(new BasicStroke(2));
        return this;
    }

    /** A dashed line for what was not measured, such as a limit. */
    public LinePlot dashed(String name, double[] xs, double[] ys) {
        XYSeries series = chart.addSeries(name, xs, ys);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineStyle(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {8, 6}, 0));
        return this;
    }

    /** @throws IllegalStateException when there is nothing to be seen yet */
    public void write(Path svg) {
        if (chart.getSeriesMap().isEmpty()) {
            throw new IllegalStateException("A diagram needs a line");
        }
        new SvgFile(svg).write(chart);
    }
}
