package org.attendansee.local.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** How all diagrams look: dark on white, whatever is around them, in colours that the colour-blind can tell apart. */
final class Look {

    static final int WIDTH = 900;
    static final int HEIGHT = 480;
    private static final int TICK_SPACING = 90;

    /** By Masataka Okabe and Kei Ito, without their yellow, which is too light for a line on white. */
    private static final Color[] COLORS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0x56B4E9),
    };

    private static final Color INK = new Color(0x24292F);
    private static final Color GRID = new Color(0xD8DEE4);

    private Look() {}

    static void apply(AxesChartStyler style) {
        style.setSeriesColors(COLORS)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setChartFontColor(INK)
                .setChartTitleFont(font(Font.BOLD, 18))
                .setChartTitleBoxVisible(false)
                .setChartPadding(16)
                .setPlotBorderVisible(false)
                .setLegendFont(font(Font.PLAIN, 15))
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal)
                .setLegendBorderColor(Color.WHITE)
                .setAntiAlias(true);
        style.setAxisTitleFont(font(Font.PLAIN, 15));
        style.setAxisTickLabelsFont(font(Font.PLAIN, 14));
        style.setAxisTickLabelsColor(INK);
        style.setAxisTickMarksColor(GRID);
        style.setPlotGridLinesColor(GRID);
        style.setPlotGridLinesStroke(new BasicStroke(1));
        style.setPlotGridVerticalLinesVisible(false);
        style.setXAxisTickMarkSpacingHint(TICK_SPACING);
        style.setYAxisMin(0.0);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
