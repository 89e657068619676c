"""Chinese names of people: a surname with a title, behind an introduction, or with two signs that names are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voc_nlp.privacy.given_names import CHINESE_GIVEN, CHINESE_SURNAMES
from voc_nlp.privacy.spans import Span

_S = (
    "(?:欧阳|司马|上官|诸葛|(?<![任如几为])何|(?<![官对双各地多前后方])方|(?<![感谢多答致也])谢(?!谢)|(?<![也或允少])许|(?<![终由对关至等属在位])于|(?<![非经平通日正异时])常|(?<![平治保不早晚])安|["
    + "".join(sign for sign in CHINESE_SURNAMES if sign not in "何方欧阳谢许于常安")
    + "])"
)
_NICK = (
    "["
    + "".join(
        sign
        for sign in CHINESE_SURNAMES
        if sign
        not in "童陶焦纪屈莫苗甘景盛凌季严温安舒何方欧阳黄白石马龙高江金钱毛夏田万孔尹于常文时段"
    )
    + "]"
)
BRANDS = (
    "李宁|王老吉|周黑鸭|周大福|周大生|周生生|张小泉|张裕|马应龙|王致和|陈克明|李锦记|李子园|谢馥春|方太|金龙鱼|江小白|江中|白象|汤臣倍健|康师傅|"
    "唐狮|杜蕾斯|马蜂窝|雷克萨斯|雷蛇|金士顿|韩束|安踏|老干妈|老板电器|石头科技|林清轩|梁山|任天堂|钟薛高|卫龙|薛记|沈大成|章光|贺岁|安利|"
    "王者荣耀|华为|华硕|万科|万达|龙湖|金立|金山|高德|高铁|白云|黄山|黄河|吴江|江苏|江西|江南|萧山|昆山|温州|温馨|安全|安静|安慰|安心|安装|"
    "杨梅|李子|杨树|石榴|黄金|高兴|陈旧|张扬|马达|马桶|江山|罗汉|苏打|苏州|朱红|宋代|唐朝|郑州|曹操|汤圆|胡同|胡椒|陆续|钟点|康复|温和|舒服|武汉|贺卡|毛衣|文明|章程|项目|"
    "金华|金星|金光|白玉|海南|平安|成都|马上|马路|高峰|高雅|高级|高明|高超|方向|方面|常年|常用|常来|熊猫|石英|雷锋|雷达|邮件|雷霆|田园|沈阳|夏季|夏天|秋天|汪汪|段落|孟买|顾客|顾问|"
    "易燃|易拉|易懂|于是|于今|白天|白领|白金|金融|金牌|金额|金属|钱包|陶瓷|童装|童年|童话|庄园|康乐|康宁|祁连|涂料|苗条|凌晨|纪念|屈臣|鲍鱼|席梦|梅花|梅菜|莫名|莫非|温泉|温柔|温暖|严谨|严格|芦荟|鲁菜|韦小|"
    "林海|林荫|林肯|苏宁|吕布|蒋家|贾玲|丁香|丁点|魏家|薛宝|阎王|余地|余额|余生|潘多|杜甫|戴森|戴尔|夏威|田螺|任性|姜丝|姜茶|范围|石家|姚明|谭木|廖廖|邹平|熊孩|金典|陆虎|郝劲|孔雀|白酒|白菜|崔健|康佳|毛巾|邱比|秦朝|史上|侯机|邵阳|"
    "孟婆|龙虾|龙井|万一|万分|万事|雷人|钱江|尹正|黎明|武林|乔丹|乔迁|贺年|龚琳|文静|文雅|文化|阳光|阳台|唐人|唐装|董事|于时|萧条|程序|曹家|袁隆|邓丽|许愿|傅雷|沈腾|曾经|彭于|卢浮|向阳|双安|宋城|韩国|韩式|韩剧|韩餐|宁波|叶子[长很都也的是太]|孙子|儿子|苏打|林豪泰|童子|金子|石子|牛子|安东|温泉|高端|高度|高价|高档|高低|高温|高速|万能|成人|成年|成熟|成本"
)
"""Firms, products, places and words that begin like a name."""
_BRAND = re.compile(BRANDS)
_G = f"[{CHINESE_GIVEN}小志建国立光]"
_HAN = "[\u4e00-\u9fff]"
_POLITE = "(?:先生|女士|小姐|太太|阿姨|大姐|大哥|同学|夫人)"
_JOB = "(?:经理|师傅|老师|医生|大夫|护士|主任|主管|店长|教授|律师|工程师|客服|专员|顾问|医师|院长|护士长|队长|老板|教练|导游|总)"
_STOP = r"(?=[\s,.。，、;:!?！？；：)）(（\"”’]|$|的|两位|两个|二位|三位|等|推荐|介绍|讲解|办理|接待|沟通|买|预约|联系|回复|回访|告诉|答应|承诺|过来|上班|下单|签收|收|负责|投诉|本人|代|开|拿|修|安装|小姐|同学|教练|店长|主管|主任|护士|大夫|教授|律师|在|和|跟|是|说|帮|给|来|很|态度|服务|先生|女士|小姐|非常|特别|真|为|处理|接|打|一直|没|不|都|也|就|耐心|热情|解决|上门|送|负责|客服|经理|师傅|老师|医生)"

_BEFORE = r"(?:^|(?<=[\s,.。，、;:!?！？；：)）(（“\"])|(?<=感谢)|(?<=谢谢)|(?<=今天)|(?<=昨天)|(?<=后来)|(?<=还有)|(?<=表扬)|(?<=点赞)|(?<=多亏)|(?<=特别是)|(?<=尤其是)|(?<=但是)|(?<=幸好)|(?<=里的)|(?<=店的)|(?<=[和跟与是找叫由被让]))"
_DOES = (
    r"(?=帮|给我|给他|给她|为我|替我|接待|服务态度|服务很|服务非常|服务特别|服务真|服务热|态度|处理|解决|耐心|热情|很|非常|特别|真的|真是|说|推荐|介绍|讲|负责|两位|二位|三位|等人|小姐姐|小哥哥|人很|人特|"
    r"办理|回访|打电话|打来|来电|上门|没有|没来|没给|没回|一直|答应|承诺|骂|挂|态度|技术|手艺|专业|细心|认真|不错|太|全程|主动|亲自|已经|告诉|回复|签收|收的|送|修|教|的服务|的态度|的电话|的帮助|的手机)"
)
_FOREIGN = "[布鲁姆克里斯特尔德拉莱罗伦森顿史密琼约翰杰玛丽安娜索菲亚汤迈大卫彼得艾米莉凯蒂利普查威廉亨爱露西洛维奥伯格巴赫曼温莎·•]{2,8}"
_POLITE_OR_JOB = "(?:先生|女士|小姐|太太|教授|医生)"
_OFTEN = "冠小志建国立光平安明生方东元进美德信长新海天文宝贝贵欢健静心家全康永和成正世知语念意喜福利启盼希惜恩超快高真热和气雨晴阳月云山水石江春秋夏冬金红青兰蓝"
"""Signs of names that are common in other words."""
_PLAIN = f"(?:(?![{_OFTEN}]){_G})"
_AND = "(?:和|与|跟|及|以及|、|,|，|还有)"

_RULES = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"(?P<name>{_S}{_HAN}{{0,2}}?){_POLITE}", "title"),
        (rf"(?P<name>{_S}氏{_G}{{1,2}})(?![烧卤烤]|{_G})", "full"),
        (rf"(?P<name>{_S}{_G}{{0,2}}){_JOB}", "title"),
        (
            r"(?:^|(?<=[\\s,.。，、;:!?！？；：找谢是和跟]))(?P<name>高兴|白雪|安静|文静|杨梅|黎明|康宁|夏天|雷霆|温柔|江山)(?:医生|护士|老师|大夫|教授|律师|女士|先生|师傅)",
            "job",
        ),
        (
            rf"(?:我叫|名叫|叫做|姓名[是:]?|名字[是叫:]|联系人[是:]?|收件人[是:]?|收货人[是:]?|签名:?|一个叫|位叫|她叫|他叫|投诉人:?|患者:?)\s?(?P<name>{_S}{_HAN}{{1,2}}?){_STOP}",
            "introduced",
        ),
        (
            rf"(?:我是|客服|师傅|快递员|经理|销售|顾问|医生|护士|店员|员工|工程师|老师|专员|主任|骑手|司机|导购|收银员|服务员|找|感谢|谢谢|表扬|投诉|联系|叫|小哥|业务员|前台|阿姨|老板|我朋友|我老公|我妻子|姐姐|妹妹|同事|主管|店长|教练|律师|大夫|医师|护士长|柜员|座席|接待员|接待|销售员|技师|保安|管家|房东|队长|组长|名为|署名|落款|婆婆|公公|岳母|岳父|奶奶|爷爷|外婆|外公|姥姥|嫂子|姑姑|舅舅|叔叔|女婿|儿媳|侄女|外甥|闺女|我老婆|老婆|我老公|老公|儿子|女儿|我女儿|我儿子|妈妈|爸爸|爱人|丈夫|妻子|室友|邻居|租客|今天是|多亏|多谢|点赞|推荐|店里的|理疗师|美容师|发型师|摄影师|化妆师|设计师|健身教练|私教|班主任|团长|站长|组员|实习生|营业员|售后|售前|安装工|维修工|维修师傅|安装师傅|配送员|送货员|外卖员|外卖小哥|快递小哥|收货人|用户|会员|乘客|患者|病人|学员|家长|业主|户主|车主|机长|乘务长|空姐|空乘|乘务员|导医|药师|保洁|月嫂|阿姨|中介|经纪人|代理|主播|博主|店家|柜员|理财经理|客户经理|大堂经理|值班经理|项目经理|销售经理|店长|副店长|工号\d{2, 8}[的,，]?)员?(?:的|是|叫|:|：|[（(])?(?P<name>{_S}{_G}{{1,2}})(?!{_G})",
            "introduced",
        ),
        (rf"(?P<name>{_S}{_G}{{2}}){_STOP}", "full"),
        (
            rf"(?:是|由|被|跟|和|与|让|请)(?P<name>{_NICK}{_G}{{2}}|{_NICK}(?P<double>{_HAN})(?P=double)){_STOP}",
            "introduced",
        ),
        (rf"(?<!百家)姓(?P<name>{_S})(?=[,，。!！;； 的、)）]|$)", "surname"),
        (rf"{_BEFORE}(?P<name>{_NICK}(?:{_G}|(?P<twice>{_HAN})(?P=twice))){_DOES}", "full"),
        (
            rf"(?:客服|店员|导购|前台|师傅|经理|销售|护士|司机|技师|同事|老婆|老公|跟|找|感谢|谢谢|联系)(?P<name>{_NICK}(?P<again>{_HAN})(?P=again))",
            "introduced",
        ),
        (rf"(?P<name>{_FOREIGN}){_POLITE_OR_JOB}", "title"),
        (rf"(?<!{_HAN})(?P<name>阿{_G}){_STOP}", "nick"),
        (
            rf"(?:收银员|导购员?|店员|客服|服务员|护士|营业员|快递员|销售|前台|(?<![\u4e00-\u9fff])谢谢|(?<![\u4e00-\u9fff])感谢|我叫|她叫|他叫|叫)(?P<name>{_PLAIN}{{2}}){_STOP}",
            "introduced",
        ),
        (
            rf"(?:老公|老婆|丈夫|妻子|爱人|儿子|女儿|妈妈|爸爸|同事|客服|店员|导购|师傅|经理|护士|医生|司机|快递员|销售)(?P<name>{_NICK}{_HAN}{{2}}){_STOP}",
            "introduced",
        ),
        (rf"(?<![大从很太最较极缩细狭微])(?P<name>[小老阿]{_NICK}){_STOP}", "nick"),
        (rf"(?<!{_HAN})(?P<name>{_NICK}[哥姐总工叔姨])(?!{_HAN}?[程具作人])", "nick"),
        (
            rf"(?:找|给|和|跟|让|问|叫|谢谢|感谢|联系)(?P<name>{_NICK}[哥姐总工叔姨])(?![程具作人])",
            "nick",
        ),
    )
)

_AND_NAME = re.compile(rf"{_AND}(?P<name>{_S}{_G}{{1,2}})(?!{_G})")
_NAME_AND = re.compile(rf"(?P<name>{_NICK}{_G}{{1,2}}){_AND}$")


def han_names(text: str) -> Iterator[Span]:
    """Find names in Chinese text.

    >>> text = "我叫王小明,张先生"
    >>> sorted({text[span.start : span.end] for span in han_names(text)})
    ['张', '王小明']
    """
    found: dict[tuple[int, int], str] = {}
    for pattern, rule in _RULES:
        for match in pattern.finditer(text):
            if rule == "job" or not _BRAND.match(text, match.start("name")):
                found.setdefault(match.span("name"), rule)
    if not found:
        return
    for start, end in sorted(found):
        for match in _joined(text, end):
            found.setdefault(match.span("name"), "joined")
        before = _NAME_AND.search(text, max(0, start - 5), start)
        if before and not _BRAND.match(text, before.start("name")):
            found.setdefault(before.span("name"), "joined")
    named = {
        text[start:end]
        for (start, end), rule in found.items()
        if end - start > 1 and rule != "joined"
    }
    if named:
        for match in re.finditer("|".join(sorted(named, key=len, reverse=True)), text):
            found.setdefault(match.span(), "again")
    for (start, end), rule in found.items():
        yield Span(start, end, "name", rule)


def _joined(text: str, end: int) -> Iterator[re.Match[str]]:
    """Find what a word for *and* joins to a name that ends at a place: 陈思琪和郭磊."""
    while (match := _AND_NAME.match(text, end)) and not _BRAND.match(text, match.start("name")):
        yield match
        end = match.end("name")
